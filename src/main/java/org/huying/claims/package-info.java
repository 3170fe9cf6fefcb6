/**
 * Hard projects and the deputies who claim them. {@link org.huying.claims.match} proposes who should take which.
 */
@NullMarked
package org.huying.claims;

import org.jspecify.annotations.NullMarked;
