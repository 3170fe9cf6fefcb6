/** Places as a map draws them. */
@NullMarked
package org.huying.places.web;

import org.jspecify.annotations.NullMarked;
