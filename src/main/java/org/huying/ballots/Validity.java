package org.huying.ballots;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether a ballot counts. */
public final class Validity {

    /** Why not. */
    public enum Fault {
        /** It marks something that is not asked. */
        UNKNOWN_ITEM,
        /** A mark that cannot be read. */
        UNKNOWN_MARK,
        /** More names than places. */
        TOO_MANY,
        /** More points than there are to give. */
        TOO_MANY_POINTS,
        /** Two in one place, or a place left out. */
        NO_ORDER
    }

    private static final Set<String> ANSWERS = Set.of(Marks.YES, Marks.NO, Marks.ABSTAIN);

    /** A name that somebody wrote in (另选人), and nothing else that could be written there. */
    public static final String WRITTEN_IN = "[\\p{L}\\p{M}][\\p{L}\\p{M}· .-]{0,18}[\\p{L}\\p{M}]";

    private final Poll poll;
    private final Set<String> items;

    Validity(Poll poll) {
        this.poll = poll;
        this.items = new HashSet<>(poll.items());
    }

    Optional<Fault> fault(Marks ballot) {
        boolean writeIns = poll instanceof Poll.Choice choice && choice.writeIns();
        boolean known = ballot.marks().keySet().stream()
                .allMatch(item -> items.contains(item) || writeIns && item.matches(WRITTEN_IN));
        if (!known) {
            return Optional.of(Fault.UNKNOWN_ITEM);
        }
        return switch (poll) {
            case Poll.Motions _, Poll.OwnersMeeting _ -> marks(ballot, ANSWERS);
            case Poll.Choice choice -> marks(ballot, ANSWERS).or(() -> most(ballot, choice.places()));
            case Poll.Grades grades -> {
                var possible = new HashSet<>(grades.grades());
                possible.add(grades.notInformed());
                yield marks(ballot, possible);
            }
            case Poll.Points points -> points(ballot, points);
            case Poll.Ranking ranking -> order(ballot, ranking.pointsByPlace().size());
            case Poll.Projects projects ->
                marks(ballot, Set.of(Marks.YES)).or(() -> most(ballot, projects.mostNamed()));
        };
    }

    private static Optional<Fault> marks(Marks ballot, Set<String> possible) {
        return possible.containsAll(ballot.marks().values()) ? Optional.empty() : Optional.of(Fault.UNKNOWN_MARK);
    }

    private static Optional<Fault> most(Marks ballot, int most) {
        long named = ballot.marks().values().stream().filter(Marks.YES::equals).count();
        return named <= most ? Optional.empty() : Optional.of(Fault.TOO_MANY);
    }

    private static Optional<Fault> points(Marks ballot, Poll.Points poll) {
        long sum = 0;
        for (String mark : ballot.marks().values()) {
            if (!mark.matches("\\d{1,9}")) {
                return Optional.of(Fault.UNKNOWN_MARK);
            }
            if (Long.parseLong(mark) > poll.mostForItem()) {
                return Optional.of(Fault.TOO_MANY_POINTS);
            }
            sum += Long.parseLong(mark);
        }
        return sum <= poll.mostOnBallot() ? Optional.empty() : Optional.of(Fault.TOO_MANY_POINTS);
    }

    private static Optional<Fault> order(Marks ballot, int most) {
        int count = ballot.marks().size();
        if (count > most) {
            return Optional.of(Fault.TOO_MANY);
        }
        for (int place = 1; place <= count; place++) {
            if (!ballot.marks().containsValue(Integer.toString(place))) {
                return Optional.of(Fault.NO_ORDER);
            }
        }
        return Optional.empty();
    }
}
