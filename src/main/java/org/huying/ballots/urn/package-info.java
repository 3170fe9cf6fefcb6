/**
 * The urn: takes ballots from nobody in particular, mixes them, gives them out sorted when the poll is closed. It has a
 * schema, a database role and connections of its own, and knows no person, no session and no time.
 */
@NullMarked
package org.huying.ballots.urn;

import org.jspecify.annotations.NullMarked;
