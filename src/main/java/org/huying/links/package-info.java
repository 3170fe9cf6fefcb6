/**
 * Who looks after whom (联系群众): deputies are linked with council members, both with the areas they look after, down to
 * the doors of a unit, so that every household knows its delegate and its deputy. Gaps come first, cards (连心卡) carry a
 * code that leads to the person's page.
 *
 * <p>Read {@link org.huying.links.Link}, {@link org.huying.links.Area} and {@link org.huying.links.Links}, the front door,
 * in this order. Relies on people, places, opinions, papers and imports; demo plays a street.
 */
@NullMarked
package org.huying.links;

import org.jspecify.annotations.NullMarked;
