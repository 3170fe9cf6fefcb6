/**
 * What the public is shown of stations (五公开): who is in them, their rules, plan, links and results, kept up by the data
 * itself, and what a station must have and lacks. Only reads the doors of places, people, matters and bulletins; only the
 * office, where its standards are set, relies on it.
 */
@NullMarked
package org.huying.disclosure;

import org.jspecify.annotations.NullMarked;
