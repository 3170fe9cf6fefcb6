package org.huying.ballots.count;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one voter handed in: projects by their place in the list, with points if points were given. Of a ranking the order
 * counts, of the others not.
 */
record Ballot(int[] projects, long @Nullable [] points) {

    Ballot inOneOrder() {
        int[] order = projects.clone();
        if (points == null) {
            Arrays.sort(order);
            return new Ballot(order, null);
        }
        long[] given = points.clone();
        for (int i = 1; i < order.length; i++) {
            for (int j = i; j > 0 && order[j - 1] > order[j]; j--) {
                int project = order[j];
                order[j] = order[j - 1];
                order[j - 1] = project;
                long point = given[j];
                given[j] = given[j - 1];
                given[j - 1] = point;
            }
        }
        return new Ballot(order, given);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ballot ballot && Arrays.equals(projects, ballot.projects)
                && Arrays.equals(points, ballot.points);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(projects) + Arrays.hashCode(points);
    }

    @Override
    public String toString() {
        return Arrays.toString(projects) + (points == null ? "" : Arrays.toString(points));
    }
}
