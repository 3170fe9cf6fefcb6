/**
 * Hard projects (攻坚克难项目) and the deputies who claim them: the list in rounds of screening, portraits of deputies, the
 * claim with its term, and the work until residents have what was promised. {@link org.huying.claims.match} proposes who
 * should take which.
 *
 * <p>Read {@link org.huying.claims.Step}, {@link org.huying.claims.Stage} and {@link org.huying.claims.Claims}, the front
 * door, in this order. Relies on people, places, opinions, matters and ledger; demo plays a street's list.
 */
@NullMarked
package org.huying.claims;

import org.jspecify.annotations.NullMarked;
