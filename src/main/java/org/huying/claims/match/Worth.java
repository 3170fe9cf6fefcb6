package org.huying.claims.match;

/**
 * How wishes outweigh points: as many needed seats as can be are filled before any point counts, and what was decided
 * stands before both.
 *
 * @param range no change of one seat brings or takes more points
 */
record Worth(int range, long needed, long pinned) {

    static Worth of(Request request) {
        int most = request.deputies().stream().mapToInt(Deputy::most).max().orElse(0);
        int seats = request.projects().stream().mapToInt(Project::most).max().orElse(0);
        int range = 1 + Scores.PAIRWISE.stream().mapToInt(request::points).sum()
                + Math.max(request.points(Factor.TOGETHER), request.points(Factor.LEVELS))
                + request.points(Factor.LOAD) * most + request.points(Factor.FURTHER) * seats;
        long units = request.projects().stream().mapToLong(Project::most).sum();
        long needed = (range + 1L) * (units + 1);
        return new Worth(range, needed, 4 * (needed + range));
    }
}
