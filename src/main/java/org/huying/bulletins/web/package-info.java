/** Pages on which bulletins are made and read. */
@NullMarked
package org.huying.bulletins.web;

import org.jspecify.annotations.NullMarked;
