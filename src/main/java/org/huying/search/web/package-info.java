/** What lists with a search box share. */
@NullMarked
package org.huying.search.web;

import org.jspecify.annotations.NullMarked;
