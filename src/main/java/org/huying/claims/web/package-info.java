/** Pages of hard projects: the list and the room for everybody, the workbench, the match board, portraits of deputies. */
@NullMarked
package org.huying.claims.web;

import org.jspecify.annotations.NullMarked;
