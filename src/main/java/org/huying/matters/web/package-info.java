/** Pages of matters: for those who work on them, for the person who spoke, and for everybody. */
@NullMarked
package org.huying.matters.web;

import org.jspecify.annotations.NullMarked;
