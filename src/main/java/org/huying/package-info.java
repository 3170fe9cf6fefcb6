/** Huying: what residents call out gets its answer, and anyone can see that it did. One package per subject. */
@NullMarked
package org.huying;

import org.jspecify.annotations.NullMarked;
