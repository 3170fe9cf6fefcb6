/** Shows what the catcher caught, in the demonstration only. */
@NullMarked
package org.huying.notices.web;

import org.jspecify.annotations.NullMarked;
