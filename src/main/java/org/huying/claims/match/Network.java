package org.huying.claims.match;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The matching as a flow: from the root through deputies (each further project costs more), through what they could bring
 * to a team, through the seats where a thing counts once, through projects (each further member must be worth more) back to
 * the root.
 */
final class Network {

    static final int TYPES = 1 << Project.SKILLS + 2;
    private static final int ROOT = 0;

    private final Scores scores;
    private final Request request;
    private final Worth worth;
    private final Circulation flow;
    private final Kinds kinds;
    private final int projects;
    private final int[] firstSeat;
    private final int[][] typeNodes;
    private final BitSet[] known;
    private final BitSet[] pinned;
    private int[] pairKinds = new int[1024];
    private int[] pairProjects = new int[1024];
    private int[] pairArcs = new int[1024];
    private int pairs;

    Network(Scores scores, Worth worth, Kinds kinds, BitSet[] candidates) {
        this(scores, worth, kinds, candidates, new Circulation());
    }

    /** @param flow where the network is laid out: another solver may take it from there */
    Network(Scores scores, Worth worth, Kinds kinds, BitSet[] candidates, Circulation flow) {
        this.scores = scores;
        this.request = scores.request;
        this.worth = worth;
        this.kinds = kinds;
        this.projects = request.projects().size();
        this.firstSeat = new int[projects];
        this.typeNodes = new int[projects][TYPES];
        this.known = new BitSet[kinds.count()];
        this.pinned = Pins.of(request);
        this.flow = flow;
        for (int node = 0; node < 1 + kinds.count() + projects; node++) {
            flow.node();
        }
        addDeputies();
        addProjects();
        for (int kind = 0; kind < kinds.count(); kind++) {
            known[kind] = new BitSet(projects);
            BitSet all = candidates[kind];
            all.or(pinned[kinds.first(kind)]);
            for (int project = all.nextSetBit(0); project >= 0; project = all.nextSetBit(project + 1)) {
                addPair(kind, project);
            }
        }
    }

    private void addDeputies() {
        for (int kind = 0; kind < kinds.count(); kind++) {
            for (int nth = 0; nth < most(kind); nth++) {
                flow.add(ROOT, node(kind), kinds.size(kind), (long) nth * request.points(Factor.LOAD));
            }
        }
    }

    private void addProjects() {
        for (int number = 0; number < projects; number++) {
            Project project = request.projects().get(number);
            for (int nth = 1; nth <= project.most(); nth++) {
                flow.add(projectNode(number), ROOT, 1, -gain(project, nth));
            }
            firstSeat[number] = flow.node();
            for (int seat = 1; seat < seats(project); seat++) {
                flow.node();
            }
            for (int seat = 0; seat < seats(project); seat++) {
                flow.add(firstSeat[number] + seat, projectNode(number), 1, -bonus(project, seat));
                flow.add(firstSeat[number] + seat, projectNode(number), project.most() + 1, 0);
            }
            Arrays.fill(typeNodes[number], -1);
        }
    }

    private long gain(Project project, int nth) {
        return nth <= project.least() ? worth.needed()
                : (long) (project.least() - nth) * request.points(Factor.FURTHER);
    }

    /** One for each skill wanted, one for each level. */
    static int seats(Project project) {
        return project.skills().size() + Level.values().length;
    }

    private int bonus(Project project, int seat) {
        return request.points(seat < project.skills().size() ? Factor.TOGETHER : Factor.LEVELS);
    }

    /** How many projects each of that kind takes at most. */
    private int most(int kind) {
        return request.deputies().get(kinds.first(kind)).most();
    }

    Kinds kinds() {
        return kinds;
    }

    private int node(int kind) {
        return 1 + kind;
    }

    private int projectNode(int project) {
        return 1 + kinds.count() + project;
    }

    /** The seats that somebody of a type could sit on: those of their skills, and that of their level. */
    int[] seatsOf(int project, int type) {
        int skills = request.projects().get(project).skills().size();
        int mask = type & (1 << Project.SKILLS) - 1;
        var found = new int[Integer.bitCount(mask) + 1];
        int count = 0;
        for (int seat = 0; seat < skills; seat++) {
            if ((mask >> seat & 1) != 0) {
                found[count++] = seat;
            }
        }
        found[count] = skills + (type >> Project.SKILLS);
        return found;
    }

    private int typeNode(int project, int type) {
        int node = typeNodes[project][type];
        if (node < 0) {
            int[] seats = seatsOf(project, type);
            node = seats.length == 1 ? firstSeat[project] + seats[0] : flow.node();
            typeNodes[project][type] = node;
            if (seats.length == 1) {
                return node;
            }
            for (int seat : seats) {
                flow.add(node, firstSeat[project] + seat, request.projects().get(project).most() + 1, 0);
            }
            flow.expect(node, typePrice(project, type));
        }
        return node;
    }

    private void addPair(int kind, int project) {
        if (pairs == pairArcs.length) {
            pairKinds = Arrays.copyOf(pairKinds, 2 * pairs);
            pairProjects = Arrays.copyOf(pairProjects, 2 * pairs);
            pairArcs = Arrays.copyOf(pairArcs, 2 * pairs);
        }
        known[kind].set(project);
        int deputy = kinds.first(kind);
        long points = scores.own(deputy, project) + (pinned[deputy].get(project) ? worth.pinned() : 0);
        pairKinds[pairs] = kind;
        pairProjects[pairs] = project;
        int head = typeNode(project, scores.counted(deputy)[project] & 0xff);
        pairArcs[pairs++] = flow.add(node(kind), head, kinds.size(kind), -points);
    }

    void approach(long... steps) {
        flow.approach(steps);
    }

    void finish() {
        flow.finish();
    }

    boolean knows(int kind, int project) {
        return known[kind].get(project);
    }

    void widen(int kind, int project) {
        if (!knows(kind, project)) {
            addPair(kind, project);
        }
    }

    int pairs() {
        return pairs;
    }

    /** What a place in a team is worth to somebody of that type, as the last prices say. */
    long typePrice(int project, int type) {
        long best = Long.MIN_VALUE;
        for (int seat : seatsOf(project, type)) {
            best = Math.max(best, seatPrice(project, seat));
        }
        return best;
    }

    private long seatPrice(int project, int seat) {
        return Math.max(flow.price(firstSeat[project] + seat), flow.price(projectNode(project)));
    }

    /** What a unit of the time of such a deputy is worth, as the last prices say. */
    long kindPrice(int kind) {
        return flow.price(node(kind));
    }

    /** What deputies, seats and projects add to the bound; pairs come on top. */
    long boundWithoutPairs() {
        long sum = 0;
        for (int kind = 0; kind < kinds.count(); kind++) {
            for (int nth = 0; nth < most(kind); nth++) {
                sum += kinds.size(kind) * Math.max(0, kindPrice(kind) - (long) nth * request.points(Factor.LOAD));
            }
        }
        for (int number = 0; number < projects; number++) {
            Project project = request.projects().get(number);
            long price = flow.price(projectNode(number));
            for (int nth = 1; nth <= project.most(); nth++) {
                sum += Math.max(0, gain(project, nth) - price);
            }
            for (int seat = 0; seat < seats(project); seat++) {
                sum += Math.max(0, bonus(project, seat) - seatPrice(number, seat) + price);
            }
        }
        return sum;
    }

    /** The value of the flow, wishes included. */
    long value() {
        return -flow.cost();
    }

    /** Who is in which team, and on which seat they count; -1 where they count for nothing else. */
    Teams teams() {
        var teams = new Teams(projects);
        var turns = new int[kinds.count()];
        for (int pair = 0; pair < pairs; pair++) {
            int kind = pairKinds[pair];
            for (int unit = flow.flow(pairArcs[pair]); unit > 0; unit--) {
                teams.add(pairProjects[pair], kinds.member(kind, turns[kind]++));
            }
        }
        return teams;
    }
}
