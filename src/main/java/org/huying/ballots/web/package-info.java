/** Pages on which polls are set up, held, voted in and checked. */
@NullMarked
package org.huying.ballots.web;

import org.jspecify.annotations.NullMarked;
