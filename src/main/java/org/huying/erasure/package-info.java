/**
 * Erasing what is personal (个人信息保护法第十九条、第四十七条): at a person's wish, on request through an office, and by itself
 * when its time is over. Who spoke and what they said goes; that it was said, when, and what became of it stays, and the
 * ledger stays whole.
 *
 * <p>Relies on opinions, matters, people and ledger; no room relies on it.
 */
@NullMarked
package org.huying.erasure;

import org.jspecify.annotations.NullMarked;
