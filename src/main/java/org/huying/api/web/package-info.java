/** The addresses under {@code /api}, their JSON, how they say no, and the administrator's pages for keys. */
@NullMarked
package org.huying.api.web;

import org.jspecify.annotations.NullMarked;
