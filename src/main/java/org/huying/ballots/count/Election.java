package org.huying.ballots.count;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A vote on projects as it is counted: equal ballots stand once, with their number. Amounts are whole numbers of the
 * smallest unit in which budget and costs can be written, {@code 10^-decimals} of the currency.
 */
public final class Election {

    private final Map<String, String> meta;
    private final Kind kind;
    private final int decimals;
    private final long pointUnit;
    private final long budget;
    private final List<Project> projects;
    private final List<Ballot> groups;
    private final int[] weights;
    private final int voters;
    private final int[][] supporters;
    private final long[] votes;

    Election(Map<String, String> meta, Kind kind, int decimals, long pointUnit, long budget, List<Project> projects,
            List<Ballot> ballots) {
        this(meta, kind, decimals, pointUnit, budget, projects, counted(kind, ballots));
    }

    private Election(Map<String, String> meta, Kind kind, int decimals, long pointUnit, long budget,
            List<Project> projects, LinkedHashMap<Ballot, Integer> counts) {
        this.meta = meta;
        this.kind = kind;
        this.decimals = decimals;
        this.pointUnit = pointUnit;
        this.budget = budget;
        this.projects = List.copyOf(projects);
        voters = counts.values().stream().mapToInt(Integer::intValue).sum();
        weights = counts.values().stream().mapToInt(Integer::intValue).toArray();
        groups = List.copyOf(counts.keySet());
        votes = new long[projects.size()];
        int[] sizes = new int[projects.size()];
        for (int group = 0; group < weights.length; group++) {
            for (int project : groups.get(group).projects()) {
                votes[project] += weights[group];
                sizes[project]++;
            }
        }
        supporters = new int[projects.size()][];
        for (int project = 0; project < sizes.length; project++) {
            supporters[project] = new int[sizes[project]];
        }
        for (int group = weights.length - 1; group >= 0; group--) {
            for (int project : groups.get(group).projects()) {
                supporters[project][--sizes[project]] = group;
            }
        }
    }

    private static LinkedHashMap<Ballot, Integer> counted(Kind kind, List<Ballot> ballots) {
        var counts = new LinkedHashMap<Ballot, Integer>();
        for (Ballot ballot : ballots) {
            counts.merge(kind == Kind.RANKING ? ballot : ballot.inOneOrder(), 1, Integer::sum);
        }
        return counts;
    }

    /** The same vote with so many more ballots that name this project alone, with all points a ballot can give. */
    Election with(int project, int more) {
        var counts = new LinkedHashMap<Ballot, Integer>();
        long most = pointUnit;
        for (int group = 0; group < weights.length; group++) {
            Ballot ballot = groups.get(group);
            counts.put(ballot, weights[group]);
            if (ballot.points() != null) {
                most = Math.max(most, Arrays.stream(ballot.points()).sum());
            }
        }
        if (more > 0) {
            counts.merge(new Ballot(new int[]{project}, kind == Kind.POINTS ? new long[]{most} : null), more,
                    Integer::sum);
        }
        return new Election(meta, kind, decimals, pointUnit, budget, projects, counts);
    }

    /** What the file says about itself. */
    public Map<String, String> meta() {
        return meta;
    }

    public Kind kind() {
        return kind;
    }

    public int decimals() {
        return decimals;
    }

    public long budget() {
        return budget;
    }

    public List<Project> projects() {
        return projects;
    }

    /** How many handed in a ballot, empty ones too. */
    public int voters() {
        return voters;
    }

    /** How many named the project. */
    public long votes(int project) {
        return votes[project];
    }

    /** An amount as people write it. */
    public String written(long amount) {
        return BigDecimal.valueOf(amount, decimals).stripTrailingZeros().toPlainString();
    }

    /** One unit of the currency. */
    long unit() {
        return Math.powExact(10L, decimals);
    }

    /** One point: points may be written with decimals. */
    long pointUnit() {
        return pointUnit;
    }

    int count() {
        return projects.size();
    }

    long cost(int project) {
        return projects.get(project).cost();
    }

    boolean withdrawn(int project) {
        return written(cost(project)).equals(Project.WITHDRAWN);
    }

    int groups() {
        return weights.length;
    }

    Ballot group(int group) {
        return groups.get(group);
    }

    int weight(int group) {
        return weights[group];
    }

    /** The groups that named the project. */
    int[] supporters(int project) {
        return supporters[project];
    }
}
