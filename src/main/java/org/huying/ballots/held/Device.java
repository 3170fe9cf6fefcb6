package org.huying.ballots.held;

import java.security.interfaces.RSAPublicKey;

/**
 * The scrutineer's device as the server knows it.
 *
 * @param open the open half of the key with which it signs ballots unseen
 * @param board the open half of the key with which it signs the result
 * @param bearer digest of what the device shows to be let in
 */
record Device(RSAPublicKey open, String board, byte[] bearer) {
}
