/** Pages of erasing and keeping. */
@NullMarked
package org.huying.erasure.web;

import org.jspecify.annotations.NullMarked;
