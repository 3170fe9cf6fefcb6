package org.huying.claims.match;

/** A request that cannot be read, or says what cannot be. */
final class Malformed extends RuntimeException {

    Malformed(String chinese, String english) {
        super(chinese + " " + english, null, false, false);
    }
}
