/**
 * Who should take which project: deputies and hard projects are matched at once, so that the whole is best, and the best
 * total is proved. Everything is counted in whole points; the same input gives the same output in whatever order it comes.
 * Each pair carries its reasons in sentences. What is proposed here is decided by people.
 *
 * <p>The door: a {@link org.huying.claims.match.Request} is answered by {@link org.huying.claims.match.Matching}. Needs
 * neither database nor server.
 */
@NullMarked
package org.huying.claims.match;

import org.jspecify.annotations.NullMarked;
