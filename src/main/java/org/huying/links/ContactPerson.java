package org.huying.links;

import org.huying.people.Deputy;
import org.jspecify.annotations.Nullable;

/**
 * A deputy or council member as residents know them.
 *
 * @param level of a deputy's congress
 * @param station code of the station where they can be met, empty where there is none
 * @param serves whether they still do
 */
public record ContactPerson(Contact contact, String name, String trade, Deputy.@Nullable Level level, String region,
        String station, boolean serves) {

    public String street() {
        return region.substring(0, 9);
    }

    public boolean isDeputy() {
        return contact.kind() == ContactKind.DEPUTY;
    }
}
