package org.huying.claims.match;

import java.util.Arrays;
import java.util.List;

/** For what each member of one team counts: the best way to give every wanted skill and every level to one of them. */
final class Seating {

    static final int NONE = -1;

    private Seating() {
    }

    /** The seat of each member, {@link #NONE} for those who count for none. */
    static int[] best(Request request, Network network, Scores scores, int project, List<Integer> members) {
        int skills = request.projects().get(project).skills().size();
        int sets = 1 << Network.seats(request.projects().get(project));
        var points = new int[members.size() + 1][sets];
        var seats = new int[members.size() + 1][sets];
        for (int[] row : points) {
            Arrays.fill(row, -1);
        }
        points[0][0] = 0;
        for (int member = 0; member < members.size(); member++) {
            int type = scores.brings(members.get(member))[project] & 0xff;
            int[] possible = network.seatsOf(project, type);
            for (int set = 0; set < sets; set++) {
                if (points[member][set] >= 0) {
                    offer(points, seats, member + 1, set, points[member][set], NONE);
                    for (int seat : possible) {
                        int gain = request.points(seat < skills ? Factor.TOGETHER : Factor.LEVELS);
                        if (gain > 0 && (set >> seat & 1) == 0) {
                            offer(points, seats, member + 1, set | 1 << seat, points[member][set] + gain, seat);
                        }
                    }
                }
            }
        }
        int best = 0;
        for (int set = 1; set < sets; set++) {
            best = points[members.size()][set] > points[members.size()][best] || points[members.size()][best] < 0 ? set
                    : best;
        }
        var seated = new int[members.size()];
        for (int member = members.size(); member > 0; member--) {
            seated[member - 1] = seats[member][best];
            best = seated[member - 1] == NONE ? best : best & ~(1 << seated[member - 1]);
        }
        return seated;
    }

    private static void offer(int[][] points, int[][] seats, int member, int set, int sum, int seat) {
        if (sum > points[member][set]) {
            points[member][set] = sum;
            seats[member][set] = seat;
        }
    }
}
