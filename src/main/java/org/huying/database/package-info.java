/**
 * The program's own PostgreSQL server on a data folder, used where no database address is given. Nobody relies on it:
 * it hands Spring a data source address before the program starts.
 */
@NullMarked
package org.huying.database;

import org.jspecify.annotations.NullMarked;
