package org.huying.claims.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Deputies and projects the tests talk about. */
final class Examples {

    private Examples() {
    }

    static Deputy deputy(String id, String... skills) {
        return new Deputy(id, id, Level.DISTRICT, "", Set.of(skills), Set.of(), Place.UNKNOWN, 2, Map.of());
    }

    static Project project(String id, int least, int most, String... skills) {
        return new Project(id, id, Set.of(skills), Set.of(), Set.of(), Place.UNKNOWN, least, most, Map.of(), false);
    }

    static Request request(List<Deputy> deputies, List<Project> projects) {
        return new Request(deputies, projects, List.of(), List.of(), false, Request.usualPoints());
    }

    /** Anything that may come up, drawn from the seed. */
    static Request random(long seed, int deputies, int projects) {
        var random = new Random(seed);
        var who = new ArrayList<Deputy>();
        for (int i = 0; i < deputies; i++) {
            who.add(new Deputy("d%04d".formatted(i), "代表" + i, Level.values()[random.nextInt(4)],
                    "t" + random.nextInt(4), some(random, "s", 5, 3), some(random, "x", 5, 3), place(random),
                    random.nextInt(3), random.nextInt(4) == 0 ? Map.of("c" + random.nextInt(3), "任职") : Map.of()));
        }
        var what = new ArrayList<Project>();
        for (int i = 0; i < projects; i++) {
            int most = 1 + random.nextInt(3);
            what.add(new Project("p%04d".formatted(i), "项目" + i, some(random, "s", 5, 3), some(random, "t", 4, 1),
                    some(random, "x", 5, 2), place(random), random.nextInt(most + 1), most,
                    random.nextInt(3) == 0 ? Map.of("c" + random.nextInt(3), "物业") : Map.of(), random.nextBoolean()));
        }
        return new Request(who, what, wishes(random, deputies, projects), wishes(random, deputies, projects),
                random.nextBoolean(), Request.usualPoints());
    }

    private static List<Wish> wishes(Random random, int deputies, int projects) {
        return random.nextInt(3) > 0 ? List.of()
                : List.of(new Wish("d%04d".formatted(random.nextInt(deputies)),
                        "p%04d".formatted(random.nextInt(projects)), "会议决定"));
    }

    private static Set<String> some(Random random, String kind, int of, int most) {
        var some = new TreeSet<String>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(kind + random.nextInt(of));
        }
        return some;
    }

    private static Place place(Random random) {
        return new Place("33010500%d00%d".formatted(random.nextInt(2), 1 + random.nextInt(2)),
                random.nextBoolean() ? "小区" + random.nextInt(2) : "");
    }
}
