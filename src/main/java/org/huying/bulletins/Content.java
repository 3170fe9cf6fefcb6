package org.huying.bulletins;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.huying.matters.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in a bulletin. It is kept as it is published, so no part of it refers to what may change: names are
 * written out. Only the title of a matter and what an office wrote about it are put right here too, where they are
 * corrected, see {@link Retitling}.
 *
 * @param asOf the day on which routes, promises and rates stood so
 * @param lines matters closed, answered and moved in the period, each once
 * @param leftOut how many matters whoever publishes has left out of the lists; the counts know them
 * @param opening and closing, words of whoever publishes
 * @param correction what another edition corrects, empty in the first
 */
public record Content(Place place, Period period, LocalDate asOf, Counts counts, Rates rates, List<Line> lines,
        List<RouteLine> routes, List<PromiseLine> promises, int leftOut, String opening, String closing,
        String correction) {

    public Content {
        lines = List.copyOf(lines);
        routes = List.copyOf(routes);
        promises = List.copyOf(promises);
    }

    /**
     * What happened in the period, counted from the facts.
     *
     * @param promised promises made
     * @param kept promises that became an answer without one
     * @param lapsed promises whose day passed without
     */
    public record Counts(int taken, int answered, int closed, int reopened, int promised, int kept, int lapsed) {

        boolean isNothing() {
            return taken + answered + closed + reopened + promised + kept + lapsed == 0;
        }
    }

    /** A part of a whole, told with both. */
    public record Share(int count, int base) {

        public String text() {
            long tenths = base == 0 ? 0 : count * 1000L / base;
            return base == 0 ? "–" : tenths / 10 + "." + tenths % 10 + "%";
        }
    }

    /** The four rates of what was filed in the period; of ratings only those that have been told. */
    public record Rates(Share inTime, Share online, Share met, Share satisfied) {
    }

    /** What the one public line of a matter is about. */
    public enum What {
        ANSWER, PROGRESS, MILESTONE, ROUTE, REOPENED, ASSIGNED, HANDED_UP, TAKEN
    }

    /**
     * A matter with its one line.
     *
     * @param on the day of what the line tells
     * @param department at work then, empty where none was
     * @param text what was written for everybody to read, shortened
     */
    public record Line(Section section, String matter, String title, What what, LocalDate on, String department,
            @Nullable Outcome outcome, @Nullable LocalDate promisedOn, String text) {

        Line titled(String other) {
            return new Line(section, matter, other, what, on, department, outcome, promisedOn, text);
        }

        Line reading(String other) {
            return new Line(section, matter, title, what, on, department, outcome, promisedOn, other);
        }
    }

    /** A milestone; reached where it has the day. */
    public record Leg(String what, LocalDate by, @Nullable LocalDate reachedOn) {

        public boolean isLateOn(LocalDate day) {
            return reachedOn == null && by.isBefore(day);
        }
    }

    public record RouteLine(String matter, String title, String department, List<Leg> legs) {

        public RouteLine {
            legs = List.copyOf(legs);
        }
    }

    public record PromiseLine(String matter, String title, String department, LocalDate by) {
    }

    public List<Line> in(Section section) {
        return lines.stream().filter(line -> line.section() == section).toList();
    }

    /** Whether nothing happened in the period; something may still be ahead. */
    public boolean isQuiet() {
        return counts.isNothing() && lines.isEmpty();
    }

    /** Whether nothing happened and nothing is ahead. */
    public boolean isEmpty() {
        return isQuiet() && routes.isEmpty() && promises.isEmpty();
    }

    boolean names(String matter) {
        return Stream.of(lines.stream().map(Line::matter), routes.stream().map(RouteLine::matter),
                promises.stream().map(PromiseLine::matter)).flatMap(ids -> ids).anyMatch(matter::equals);
    }

    /** The same with another title of that matter. */
    Content retitled(String matter, String title) {
        return new Content(place, period, asOf, counts, rates,
                lines.stream().map(line -> line.matter().equals(matter) ? line.titled(title) : line).toList(),
                routes.stream().map(line -> line.matter().equals(matter)
                        ? new RouteLine(matter, title, line.department(), line.legs())
                        : line).toList(),
                promises.stream().map(line -> line.matter().equals(matter)
                        ? new PromiseLine(matter, title, line.department(), line.by())
                        : line).toList(),
                leftOut, opening, closing, correction);
    }

    /** The same with other words on that matter: of its line, and of the legs of its route. */
    Content corrected(String matter, UnaryOperator<Line> line, UnaryOperator<List<Leg>> legs) {
        return new Content(place, period, asOf, counts, rates,
                lines.stream().map(one -> one.matter().equals(matter) ? line.apply(one) : one).toList(),
                routes.stream().map(one -> one.matter().equals(matter)
                        ? new RouteLine(matter, one.title(), one.department(), legs.apply(one.legs()))
                        : one).toList(),
                promises, leftOut, opening, closing, correction);
    }

    /** The same with the words of whoever publishes, without what they leave out. Nothing can be added. */
    Content with(Wording wording) {
        Set<String> out = wording.leftOut();
        Predicate<String> stays = matter -> !out.contains(matter);
        long left = Stream.of(lines.stream().map(Line::matter), routes.stream().map(RouteLine::matter),
                promises.stream().map(PromiseLine::matter)).flatMap(ids -> ids).filter(out::contains).distinct()
                .count();
        return new Content(place, period, asOf, counts, rates,
                lines.stream().filter(line -> stays.test(line.matter())).toList(),
                routes.stream().filter(line -> stays.test(line.matter())).toList(),
                promises.stream().filter(line -> stays.test(line.matter())).toList(), Math.toIntExact(left),
                wording.opening().strip(), wording.closing().strip(), wording.correction().strip());
    }
}
