package org.huying.claims.match;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures matching on ten thousand deputies and three thousand projects made by a seeded hand: ours with its proof, OR-Tools
 * on the same network; and, where each deputy takes one project and a team counts for nothing together, also an auction, a
 * greedy choice and Timefold. Points are given before the clock starts.
 */
public final class MatchBench {

    private MatchBench() {
    }

    public static void main(String[] words) throws Exception {
        int deputies = words.length > 0 ? Integer.parseInt(words[0]) : 10_000;
        int projects = words.length > 1 ? Integer.parseInt(words[1]) : 3_000;
        System.out.printf("%d deputies × %d projects; seconds after points were given, each from a fresh network%n",
                deputies, projects);
        for (int seed = 1; seed <= 3; seed++) {
            Request request = random(new Random(seed), deputies, projects, 2);
            long begun = System.nanoTime();
            var scores = new Scores(request);
            System.out.printf(Locale.ROOT, "seed %d: points given in %.2f s%n", seed, seconds(begun));
            for (int run = 1; run <= 3; run++) {
                begun = System.nanoTime();
                long used = processor();
                var solved = Matching.of(scores).solve();
                System.out.printf(Locale.ROOT, "  ours, run %d: %.2f s (processor %.2f s), %s, %d pairs%n", run,
                        seconds(begun), (processor() - used) / 1e9, solved.proof(), solved.teams().count());
            }
            OrTools.run(scores);
        }
        near(deputies, projects);
        Request plain = random(new Random(1), deputies, projects, 1).without(Factor.TOGETHER).without(Factor.LEVELS)
                .without(Factor.FURTHER);
        var scores = new Scores(plain);
        System.out.println("one project a deputy, nothing counted for a team:");
        long begun = System.nanoTime();
        var solved = Matching.of(scores).solve();
        System.out.printf(Locale.ROOT, "  ours: %.2f s, value %d, proved%n", seconds(begun), solved.proof().value());
        OrTools.run(scores);
        Auction.run(scores, 8);
        Auction.run(scores, 1);
        Auction.greedy(scores);
        for (int limit : new int[]{10, 30}) {
            TimefoldRun.run(scores, limit);
        }
    }

    /** Only nearness counts, so that nearly all pairs are equal: everything there is to tell is where somebody lives. */
    private static void near(int deputies, int projects) {
        Request near = random(new Random(1), deputies, projects, 2);
        for (Factor factor : Factor.values()) {
            near = factor == Factor.NEAR ? near : near.without(factor);
        }
        var scores = new Scores(near);
        for (int run = 1; run <= 4; run++) {
            long begun = System.nanoTime();
            long used = processor();
            var solved = Matching.of(scores).solve();
            System.out.printf(Locale.ROOT, "only nearness, run %d: %.2f s (processor %.2f s), %s, %d pairs%n", run,
                    seconds(begun), (processor() - used) / 1e9, solved.proof(), solved.teams().count());
        }
    }

    /** Of the thread that solves; looking at all pairs is shared by two. */
    static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Skills, subjects, trades and estates as a city has them; a tenth of the deputies is bound to some party. */
    static Request random(Random random, int deputies, int projects, int most) {
        var who = new ArrayList<Deputy>();
        for (int i = 0; i < deputies; i++) {
            Level level = Level.values()[random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(3)];
            who.add(new Deputy("d%05d".formatted(i), "代表" + i, level, "行业" + random.nextInt(20),
                    some(random, "专长", 40, 1 + random.nextInt(3)), some(random, "事", 30, random.nextInt(4)), place(random),
                    most, random.nextInt(10) == 0 ? Map.of("公司" + random.nextInt(50), "任职") : Map.of()));
        }
        var what = new ArrayList<Project>();
        for (int i = 0; i < projects; i++) {
            what.add(new Project("p%05d".formatted(i), "项目" + i, some(random, "专长", 40, 1 + random.nextInt(3)),
                    some(random, "行业", 20, 1), some(random, "事", 30, 1 + random.nextInt(2)), place(random), 1,
                    1 + random.nextInt(4), random.nextInt(5) == 0 ? Map.of("公司" + random.nextInt(50), "物业") : Map.of(),
                    false));
        }
        return new Request(who, what, List.of(), List.of(), false, Request.usualPoints());
    }

    private static Set<String> some(Random random, String kind, int of, int count) {
        var some = new TreeSet<String>();
        while (some.size() < count) {
            some.add(kind + random.nextInt(of));
        }
        return some;
    }

    private static Place place(Random random) {
        int estate = random.nextInt(1000);
        return new Place("330105%03d%03d".formatted(1 + estate / 50, 1 + estate / 5 % 10), "小区" + estate);
    }
}
