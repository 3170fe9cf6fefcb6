/**
 * Word to people: what happened to their opinion, by text message, never between 21:00 and 8:00. Only listens: no room
 * relies on it.
 */
@NullMarked
package org.huying.notices;

import org.jspecify.annotations.NullMarked;
