package org.huying.ballots;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An owners' vote by area and by head (Civil Code Art. 278): owners of two thirds of the area and two thirds of the heads
 * take part; what is ordinary needs more than half of both of those who take part, what Art. 278 names in items 6 to 8
 * three quarters of both. Areas are whole hundredths of a square metre.
 */
public record Owners(List<Unit> units, boolean special) {

    /** A flat or the like. Several of one owner are one head, so are all that the developer has not sold. */
    public record Unit(String id, String owner, long area) {
    }

    /** The four shares that decide, each with its numbers. */
    public record Outcome(Gate takingPart, Gate agreeing) {

        public boolean passed() {
            return takingPart.open() && agreeing.open();
        }

        /** Whether so few heads are on a side that their sums would tell who they are. */
        public boolean tellsWho(int floor) {
            long agree = agreeing.checks().getLast().part();
            long others = agreeing.checks().getLast().whole() - agree;
            return Math.min(agree, others) < floor;
        }
    }

    private record Sums(long area, long heads) {
    }

    /** What each unit said; a unit that said nothing did not take part. A head agrees if all its units that took part do. */
    public Outcome count(Map<String, String> answers) {
        Set<String> notYes = new HashSet<>();
        for (Unit unit : units) {
            if (answers.containsKey(unit.id()) && !Marks.YES.equals(answers.get(unit.id()))) {
                notYes.add(unit.owner());
            }
        }
        Sums all = sums(_ -> true, _ -> true);
        Sums part = sums(unit -> answers.containsKey(unit.id()), _ -> true);
        Sums yes = sums(unit -> Marks.YES.equals(answers.get(unit.id())), owner -> !notYes.contains(owner));
        Threshold twoThirds = Threshold.atLeast(2, 3, Base.DUE);
        Threshold needed = special ? Threshold.atLeast(3, 4, Base.RETURNED) : Threshold.moreThanHalf(Base.RETURNED);
        return new Outcome(
                new Gate(List.of(new Gate.Check(twoThirds, part.area(), all.area()),
                        new Gate.Check(twoThirds, part.heads(), all.heads()))),
                new Gate(List.of(new Gate.Check(needed, yes.area(), part.area()),
                        new Gate.Check(needed, yes.heads(), part.heads()))));
    }

    private Sums sums(Predicate<Unit> which, Predicate<String> whose) {
        long area = 0;
        var owners = new HashSet<String>();
        for (Unit unit : units) {
            if (which.test(unit)) {
                area += unit.area();
                if (whose.test(unit.owner())) {
                    owners.add(unit.owner());
                }
            }
        }
        return new Sums(area, owners.size());
    }
}
