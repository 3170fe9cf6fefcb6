package org.huying.links;

import java.util.ArrayList;
import java.util.List;

/**
 * A building of an estate with its doors, numbered by floor and door: 502 is the second on the fifth floor.
 *
 * @param building 0 for a part whose buildings nobody has listed
 * @param doors on each floor of a unit
 */
public record Block(String community, String part, int building, int units, int floors, int doors) {

    public Area area() {
        Area whole = Area.of(community).part(part);
        return building == 0 ? whole : whole.building(building);
    }

    public int households() {
        return building == 0 ? 1 : units * floors * doors;
    }

    /** The numbers of a unit's doors, from below. */
    List<Integer> rooms() {
        var rooms = new ArrayList<Integer>();
        for (int floor = 1; floor <= floors; floor++) {
            for (int door = 1; door <= doors; door++) {
                rooms.add(floor * 100 + door);
            }
        }
        return rooms;
    }
}
