/**
 * Tables as others have written them down: in which encoding ({@link org.huying.tables.Encoding}), with which separator
 * ({@link org.huying.tables.Csv}). What a cell means is known by those who read.
 *
 * <p>Any room that takes files may rely on it; it relies on none.
 */
@NullMarked
package org.huying.tables;

import org.jspecify.annotations.NullMarked;
