package org.huying.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GapsTest {

    private static final Area COMMUNITY = Area.of("330105003001");
    private static final List<Block> GROUND = List.of(new Block(COMMUNITY.community(), "甲苑", 1, 2, 3, 2),
            new Block(COMMUNITY.community(), "甲苑", 2, 1, 4, 3), new Block(COMMUNITY.community(), "乙苑", 5, 3, 2, 2));

    @Nested
    class AnArea {

        @Test
        void isReadAsItWasWritten() {
            Stream.of(COMMUNITY, COMMUNITY.part("甲苑"), COMMUNITY.part("甲苑").building(3),
                    COMMUNITY.part("甲苑").building(3).unit(2), COMMUNITY.part("甲苑").building(3).unit(2).doors(101, 602))
                    .forEach(area -> assertThat(Area.find(area.key())).contains(area));
            assertThat(Stream.of("", "33010500300", "330105003001//3", "330105003001/甲苑/0", "330105003001/甲/1/1/x-2",
                    "330105003001/甲/1/1/1-2/3").flatMap(key -> Area.find(key).stream())).isEmpty();
        }
    }

    @Nested
    class WhatNobodyLooksAfter {

        @Test
        void isTheCommunityWhereThereIsNothing() {
            assertThat(new Gaps(List.of(), GROUND).in(COMMUNITY)).containsExactly(COMMUNITY);
            assertThat(new Gaps(List.of(COMMUNITY.part("第三网格")), List.of()).in(COMMUNITY)).containsExactly(COMMUNITY);
            assertThat(new Gaps(List.of(COMMUNITY), GROUND).in(COMMUNITY)).isEmpty();
        }

        @Test
        void isToldInPiecesAsLargeAsTheyCanBe() {
            Area first = COMMUNITY.part("甲苑").building(1);
            var cared = List.of(first.unit(1), first.unit(2).doors(101, 102), COMMUNITY.part("乙苑").building(5).unit(2));

            assertThat(new Gaps(cared, GROUND).in(COMMUNITY)).containsExactly(first.unit(2).doors(201, 302),
                    COMMUNITY.part("甲苑").building(2), COMMUNITY.part("乙苑").building(5).unit(1),
                    COMMUNITY.part("乙苑").building(5).unit(3));
        }

        /** Whatever is looked after: a door lies in a gap if and only if nobody looks after it. */
        @Test
        void isEveryDoorThatNobodyHasAndNoOther() {
            var random = new Random(20261127);
            List<Area> doors = GROUND.stream().flatMap(block -> Stream.iterate(1, unit -> unit + 1).limit(block.units())
                    .flatMap(unit -> block.rooms().stream().map(room -> block.area().unit(unit).doors(room, room))))
                    .toList();
            for (int round = 0; round < 400; round++) {
                var cared = new ArrayList<Area>();
                for (int n = random.nextInt(7); n > 0; n--) {
                    cared.add(wider(doors.get(random.nextInt(doors.size())), random));
                }
                List<Area> gaps = new Gaps(cared, GROUND).in(COMMUNITY);
                assertThat(doors).allSatisfy(
                        door -> assertThat(gaps.stream().filter(gap -> gap.contains(door)).count())
                                .as("%s %s", cared, door)
                                .isEqualTo(cared.stream().anyMatch(one -> one.contains(door)) ? 0 : 1));
            }
        }

        private static Area wider(Area door, Random random) {
            Area area = random.nextInt(3) == 0 ? door.doors(door.first(), door.first() + random.nextInt(200)) : door;
            for (int n = random.nextInt(4); n > 0; n--) {
                area = area.around();
            }
            return area;
        }
    }
}
