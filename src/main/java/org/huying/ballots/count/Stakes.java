package org.huying.ballots.count;

import java.util.Arrays;
import org.huying.ballots.count.Rule.Utility;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for what in Equal Shares, and by how much of a price: all supporters alike where utility is cost or number,
 * by points where points were given. Groups without a stake in a project do not stand here.
 */
final class Stakes {

    final Election election;
    final Utility utility;
    /** By project: the groups, their number of voters, and what each voter pays of the price; null: one. */
    final int[][] groups;
    final long[][] voters;
    final long @Nullable [][] parts;
    /** By group and place on its ballot. */
    final long @Nullable [][] partsOnBallot;
    /** By project: all parts of all its supporters. */
    final long[] all;
    /** By project: how many voters have a stake. */
    final long[] people;
    final long largestPart;

    Stakes(Election election, Utility utility) {
        boolean fits = switch (utility) {
            case COST, CARD -> true;
            case POINTS -> election.kind() == Kind.POINTS;
            case BORDA -> election.kind() == Kind.RANKING;
        };
        if (!fits) {
            throw new Misunderstood("这种规则与选票不符：选票没有分数或排名。",
                    "The rule does not fit: these ballots have no "
                            + (utility == Utility.POINTS ? "points." : "ranks."));
        }
        this.election = election;
        this.utility = utility;
        int count = election.count();
        groups = new int[count][];
        voters = new long[count][];
        all = new long[count];
        people = new long[count];
        boolean alike = utility == Utility.COST || utility == Utility.CARD;
        partsOnBallot = alike ? null : partsOnBallots();
        parts = alike ? null : new long[count][];
        long largest = 1;
        for (int project = 0; project < count; project++) {
            int[] named = election.supporters(project);
            int[] with = new int[named.length];
            long[] part = new long[named.length];
            int size = 0;
            for (int group : named) {
                long own = partsOnBallot == null ? 1 : partsOnBallot[group][placeOn(group, project)];
                if (own > 0) {
                    with[size] = group;
                    part[size++] = own;
                    largest = Math.max(largest, own);
                    all[project] += own * election.weight(group);
                }
            }
            groups[project] = Arrays.copyOf(with, size);
            voters[project] = Arrays.stream(groups[project]).mapToLong(election::weight).toArray();
            people[project] = Arrays.stream(voters[project]).sum();
            if (parts != null) {
                parts[project] = Arrays.copyOf(part, size);
            }
        }
        largestPart = largest;
    }

    private int placeOn(int group, int project) {
        int[] projects = election.group(group).projects();
        for (int i = 0; i < projects.length; i++) {
            if (projects[i] == project) {
                return i;
            }
        }
        throw new IllegalStateException();
    }

    private long[][] partsOnBallots() {
        var own = new long[election.groups()][];
        for (int group = 0; group < own.length; group++) {
            Ballot ballot = election.group(group);
            own[group] = new long[ballot.projects().length];
            for (int i = 0; i < own[group].length; i++) {
                own[group][i] = ballot.points() != null ? ballot.points()[i] : own[group].length - i - 1;
            }
        }
        return own;
    }

    /** What a price is divided by to find who comes first: the least price per unit of utility is best. */
    long divisor(int project) {
        return utility == Utility.COST ? election.cost(project) : 1;
    }

    long partOnBallot(int group, int place) {
        return partsOnBallot == null ? 1 : Math.max(0, partsOnBallot[group][place]);
    }

    long part(int project, int supporter) {
        return parts == null ? 1 : parts[project][supporter];
    }
}
