/**
 * Which texts are alike, and what past cases teach.
 */
@NullMarked
package org.huying.likeness;

import org.jspecify.annotations.NullMarked;
