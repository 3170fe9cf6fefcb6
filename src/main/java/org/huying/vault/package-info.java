/**
 * Who spoke up, kept apart from what they said. An opinion holds only a random {@link org.huying.vault.SpeakerId}; name,
 * phone and address lie here, encrypted, and every look at them is written down for the person to see.
 */
@NullMarked
package org.huying.vault;

import org.jspecify.annotations.NullMarked;
