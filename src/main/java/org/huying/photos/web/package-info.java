/** How photos come in with a form, and those that wait for the form to be sent again. */
@NullMarked
package org.huying.photos.web;

import org.jspecify.annotations.NullMarked;
