package org.huying.links;

import java.util.Optional;
import org.huying.Refused;

/**
 * What somebody looks after, as narrow as it is meant: a community, a part of it, a building, a unit, or some doors of the
 * unit. What is 0 or empty means all of it.
 *
 * @param part an estate (小区) or a grid (网格), by its name
 */
public record Area(String community, String part, int building, int unit, int first, int last) {

    public static Area of(String community) {
        return new Area(community, "", 0, 0, 0, 0);
    }

    public Area part(String name) {
        return new Area(community, name, 0, 0, 0, 0);
    }

    public Area building(int number) {
        return new Area(community, part, number, 0, 0, 0);
    }

    public Area unit(int number) {
        return new Area(community, part, building, number, 0, 0);
    }

    public Area doors(int from, int to) {
        return new Area(community, part, building, unit, from, to);
    }

    /** As it stands in forms and addresses, {@code 330105003003/云帆公寓/3/2}; what is all is left out. */
    public String key() {
        String doors = first == 0 ? "" : "/" + first + "-" + last;
        return community + (part.isEmpty() ? "" : "/" + part) + (building == 0 ? "" : "/" + building)
                + (unit == 0 ? "" : "/" + unit) + doors;
    }

    /** @throws Refused.NotFound where it is no area */
    public static Area read(String key) {
        return find(key).orElseThrow(Refused.NotFound::new);
    }

    public static Optional<Area> find(String key) {
        if (!key.matches("\\d{12}(/[^/]{1,60}(/[1-9]\\d{0,2}(/[1-9]\\d{0,1}(/[1-9]\\d{0,4}-[1-9]\\d{0,4})?)?)?)?")) {
            return Optional.empty();
        }
        String[] steps = key.split("/", -1);
        Area area = of(steps[0]);
        area = steps.length > 1 ? area.part(steps[1].strip()) : area;
        area = steps.length > 2 ? area.building(Integer.parseInt(steps[2])) : area;
        area = steps.length > 3 ? area.unit(Integer.parseInt(steps[3])) : area;
        if (steps.length > 4) {
            String[] doors = steps[4].split("-", -1);
            area = area.doors(Integer.parseInt(doors[0]), Integer.parseInt(doors[1]));
        }
        return Optional.of(area);
    }

    /** Whether whoever looks after this also looks after the other. */
    public boolean contains(Area other) {
        return community.equals(other.community) && (part.isEmpty() || part.equals(other.part))
                && (building == 0 || building == other.building) && (unit == 0 || unit == other.unit)
                && (first == 0 || other.first >= first && other.last <= last);
    }

    /** Whether a household may live in both. */
    public boolean meets(Area other) {
        boolean doorsApart = first > 0 && other.first > 0 && (first > other.last || other.first > last);
        return community.equals(other.community) && (part.isEmpty() || other.part.isEmpty() || part.equals(other.part))
                && (building == 0 || other.building == 0 || building == other.building)
                && (unit == 0 || other.unit == 0 || unit == other.unit) && !doorsApart;
    }

    /** How narrow it is, from 0 for a community to 4 for doors. */
    public int depth() {
        return first > 0 ? 4 : unit > 0 ? 3 : building > 0 ? 2 : part.isEmpty() ? 0 : 1;
    }

    /** The one around it. */
    public Area around() {
        return switch (depth()) {
            case 4 -> unit(unit);
            case 3 -> building(building);
            case 2 -> part(part);
            default -> of(community);
        };
    }

    /** Whether it is put together as an area must be. */
    boolean isSound() {
        boolean nested = (building == 0 || !part.isEmpty()) && (unit == 0 || building > 0) && (first == 0 || unit > 0);
        return nested && building >= 0 && building <= 999 && unit >= 0 && unit <= 99 && first >= 0 && last <= 99_999
                && last >= first && (first > 0) == (last > 0)
                && part.length() <= 60 && !part.contains("/");
    }
}
