/** Pages of opinions: filing one, taking one at the desk, screening. */
@NullMarked
package org.huying.opinions.web;

import org.jspecify.annotations.NullMarked;
