package org.huying.disclosure.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.huying.burden.Filled;
import org.huying.matters.figures.Figures;
import org.huying.matters.figures.RatingSum;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;

/** The four rates of a region and year, and how its streets stand now. */
record FiguresPage(String region, int year, int present, Figures.Rates rates, List<Figures.Standing> standings,
        List<Region> streets, Places places, List<Filled> burden,
        Optional<RatingSum> rated, int floor) implements Page {

    /** The forms by which an opinion comes in. */
    private static final Set<String> INTAKE = Set.of("opinions/new", "desk/new");

    /** How many opinions came in by the forms that were counted. */
    int taken() {
        return burden.stream().filter(filled -> INTAKE.contains(filled.form())).mapToInt(Filled::sent).sum();
    }

    /** Fields all people together filled in for one opinion, in tenths. */
    int fieldsOfOne() {
        return taken() == 0 ? 0 : burden.stream().mapToInt(Filled::fields).sum() * 10 / taken();
    }

    /** Minutes all people together spent on forms for one opinion, in tenths. */
    int minutesOfOne() {
        return taken() == 0 ? 0
                : burden.stream().mapToInt(filled -> filled.secondsEach() * filled.sent()).sum() / 6 / taken();
    }

    List<Integer> years() {
        return IntStream.rangeClosed(0, 4).mapToObj(back -> present - back).toList();
    }
}
