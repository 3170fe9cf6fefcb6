package org.huying.claims.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The points of every pair by itself, and what each deputy could bring to each team. Deputies and projects go by their
 * place in the request.
 */
final class Scores {

    static final short REFUSED = Short.MIN_VALUE;

    final Request request;
    private final short[][] own;
    private final byte[][] brings;
    private final byte[][] counted;

    Scores(Request request) {
        this.request = request;
        int deputies = request.deputies().size();
        this.own = new short[deputies][];
        this.brings = new byte[deputies][];
        int counts = (request.points(Factor.TOGETHER) == 0 ? 0 : (1 << Project.SKILLS) - 1)
                | (request.points(Factor.LEVELS) == 0 ? 0 : 0xff << Project.SKILLS);
        this.counted = (counts & 0xff) == 0xff ? brings : new byte[deputies][];
        var wanted = new Wanted(request.projects());
        IntStream.range(0, deputies).parallel().forEach(deputy -> {
            score(deputy, wanted);
            if (counted != brings) {
                counted[deputy] = only(brings[deputy], counts);
            }
        });
        var refusals = new Refusals(request);
        refusals.forEach((deputy, project) -> own[deputy][project] = REFUSED);
    }

    private void score(int number, Wanted wanted) {
        Deputy deputy = request.deputies().get(number);
        int projects = request.projects().size();
        var points = new short[projects];
        var masks = new byte[projects];
        wanted.mark(deputy.skills(), masks);
        for (int project = 0; project < projects; project++) {
            Project other = request.projects().get(project);
            int sum = 0;
            for (Factor factor : PAIRWISE) {
                sum += points(factor, deputy, other, Integer.bitCount(masks[project]));
            }
            points[project] = (short) sum;
            masks[project] |= (byte) (deputy.level().ordinal() << Project.SKILLS);
        }
        own[number] = points;
        brings[number] = masks;
    }

    static final List<Factor> PAIRWISE = List.of(Factor.SKILL, Factor.TRADE, Factor.EXPERIENCE, Factor.NEAR);

    private int points(Factor factor, Deputy deputy, Project project, int skills) {
        int most = request.points(factor);
        return switch (factor) {
            case SKILL -> project.skills().isEmpty() ? 0 : most * skills / project.skills().size();
            case TRADE -> project.trades().contains(deputy.trade()) ? most : 0;
            case EXPERIENCE -> most * Math.min(3, shared(deputy.experience(), project.topics())) / 3;
            case NEAR -> most * deputy.place().nearness(project.place()) / 3;
            case TOGETHER, LEVELS, FURTHER, LOAD -> 0;
        };
    }

    int points(Factor factor, int deputy, int project) {
        return points(factor, request.deputies().get(deputy), request.projects().get(project),
                Integer.bitCount(skills(deputy, project)));
    }

    private static int shared(Set<String> some, Set<String> others) {
        int shared = 0;
        for (String one : some) {
            shared += others.contains(one) ? 1 : 0;
        }
        return shared;
    }

    /** The points of the pair by itself; {@link #REFUSED} where it must not be. */
    int own(int deputy, int project) {
        return own[deputy][project];
    }

    short[] own(int deputy) {
        return own[deputy];
    }

    /** Of what is brought, what counts for a team at all. */
    byte[] counted(int deputy) {
        return counted[deputy];
    }

    private static byte[] only(byte[] brings, int counts) {
        var counted = new byte[brings.length];
        for (int project = 0; project < brings.length; project++) {
            counted[project] = (byte) (brings[project] & counts);
        }
        return counted;
    }

    byte[] brings(int deputy) {
        return brings[deputy];
    }

    /** Which of the wanted skills the deputy has, a bit each. */
    int skills(int deputy, int project) {
        return brings[deputy][project] & (1 << Project.SKILLS) - 1;
    }

    /** Which projects want a skill, and as which of theirs. */
    private static final class Wanted {

        private final Map<String, int[]> wanted = new HashMap<>();

        Wanted(List<Project> projects) {
            for (int project = 0; project < projects.size(); project++) {
                int bit = 0;
                for (String skill : projects.get(project).skills().stream().sorted().toList()) {
                    int[] old = wanted.getOrDefault(skill, new int[0]);
                    int[] longer = Arrays.copyOf(old, old.length + 2);
                    longer[old.length] = project;
                    longer[old.length + 1] = 1 << bit++;
                    wanted.put(skill, longer);
                }
            }
        }

        void mark(Set<String> skills, byte[] masks) {
            for (String skill : skills) {
                int[] where = wanted.getOrDefault(skill, new int[0]);
                for (int i = 0; i < where.length; i += 2) {
                    masks[where[i]] |= (byte) where[i + 1];
                }
            }
        }
    }
}
