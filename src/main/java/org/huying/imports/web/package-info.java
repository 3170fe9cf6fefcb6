/** Pages of imports: upload, look over, start, see what became of it. */
@NullMarked
package org.huying.imports.web;

import org.jspecify.annotations.NullMarked;
