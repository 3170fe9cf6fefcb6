/** Signing in and out, and who may go where. */
@NullMarked
package org.huying.people.web;

import org.jspecify.annotations.NullMarked;
