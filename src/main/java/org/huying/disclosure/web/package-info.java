/** Public pages of stations. */
@NullMarked
package org.huying.disclosure.web;

import org.jspecify.annotations.NullMarked;
