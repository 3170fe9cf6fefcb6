package org.huying.links;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where nobody looks after anybody: what there is to look after, less what is. */
final class Gaps {

    private final List<Area> cared;
    private final List<Block> ground;

    Gaps(List<Area> cared, List<Block> ground) {
        this.cared = cared;
        this.ground = ground;
    }

    /** What of an area nobody looks after, in pieces as large as they can be. */
    List<Area> in(Area area) {
        if (cared.stream().anyMatch(one -> one.contains(area))) {
            return List.of();
        }
        if (cared.stream().noneMatch(one -> one.meets(area))) {
            return List.of(area);
        }
        List<Area> within = within(area);
        if (within.isEmpty()) {
            return List.of(area);
        }
        return area.depth() == 3 ? joined(within.stream().flatMap(one -> in(one).stream()).toList())
                : within.stream().flatMap(one -> in(one).stream()).toList();
    }

    /** The next narrower areas, as far as they are listed. */
    List<Area> within(Area area) {
        return switch (area.depth()) {
            case 0 -> blocks(area).stream().map(Block::part).distinct().map(area::part).toList();
            case 1 -> blocks(area).stream().filter(one -> one.building() > 0).map(Block::area).toList();
            case 2 -> blocks(area).stream()
                    .flatMap(one -> IntStream.rangeClosed(1, one.units()).mapToObj(area::unit)).toList();
            case 3 -> blocks(area).stream().flatMap(one -> one.rooms().stream().map(room -> area.doors(room, room)))
                    .toList();
            default -> List.of();
        };
    }

    private List<Block> blocks(Area area) {
        return ground.stream().filter(one -> area.depth() < 2 ? area.contains(one.area())
                : one.area().equals(area.depth() == 2 ? area : area.around())).toList();
    }

    /** Doors that follow each other, in one piece. */
    private List<Area> joined(List<Area> doors) {
        if (doors.isEmpty()) {
            return doors;
        }
        List<Integer> rooms = blocks(doors.getFirst().around()).getFirst().rooms();
        var joined = new ArrayList<Area>();
        for (Area door : doors) {
            Area before = joined.isEmpty() ? null : joined.getLast();
            boolean follows = before != null && rooms.indexOf(before.last()) + 1 == rooms.indexOf(door.first());
            if (before != null && follows) {
                joined.set(joined.size() - 1, door.doors(before.first(), door.last()));
            } else {
                joined.add(door);
            }
        }
        return joined;
    }

    /** How many households live there, as far as its buildings are listed. */
    int households(Area area) {
        if (area.depth() == 4) {
            return (int) blocks(area.around()).stream().flatMap(one -> one.rooms().stream())
                    .filter(room -> room >= area.first() && room <= area.last()).count();
        }
        int known = area.depth() == 3
                ? blocks(area).stream().mapToInt(one -> one.floors() * one.doors()).sum()
                : blocks(area).stream().mapToInt(Block::households).sum();
        return Math.max(1, known);
    }
}
