package org.huying.bulletins;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huying.bulletins.Content.Leg;
import org.huying.bulletins.Content.Line;
import org.huying.bulletins.Content.PromiseLine;
import org.huying.bulletins.Content.RouteLine;
import org.huying.bulletins.Content.Share;
import org.huying.matters.Doings;
import org.huying.matters.figures.Figures;
import org.huying.matters.Handling;
import org.huying.matters.Matter;
import org.huying.matters.Stage;
import org.huying.people.People;
import org.springframework.stereotype.Component;

/** Composes a bulletin from the facts: the same facts give the same bulletin. */
@Component
class Composer {

    private final Doings doings;
    private final Figures figures;
    private final People people;

    Composer(Doings doings, Figures figures, People people) {
        this.doings = doings;
        this.figures = figures;
        this.people = people;
    }

    Content compose(Place place, Period period, LocalDate today) {
        var done = doings.in(place.street(), place.station(), period.first(), period.last(),
                today.plusMonths(2));
        var stories = done.moved().stream().map(matter -> Story.of(matter, period)).toList();
        List<Line> lines = stories.stream().map(this::line).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Line::section).thenComparing(Line::on, Comparator.reverseOrder())
                        .thenComparing(Line::matter))
                .toList();
        return new Content(place, period, today, Story.sum(stories),
                rates(figures.rates(place.isStation() ? "" : place.street(),
                        place.station(), period.first(), period.last())),
                lines,
                done.routed().stream().map(this::route).toList(),
                done.promised().stream().map(this::promise).toList(), 0, "", "", "");
    }

    private Optional<Line> line(Story story) {
        return story.told().map(told -> new Line(told.section(), story.matter().id().value(), title(story.matter()),
                told.what(), told.on(), department(told.lead()), told.outcome(), told.promisedOn(),
                Excerpt.of(told.text())));
    }

    /** What was published, in the words on that matter that hold now; the facts of the period are what they were. */
    static Content corrected(Content content, Matter matter) {
        var told = Story.of(matter.on(content.period().last()), content.period()).told();
        List<Leg> now = legs(matter.on(content.asOf()));
        return content.corrected(matter.id().value(),
                line -> told.filter(one -> one.what() == line.what() && one.on().equals(line.on()))
                        .map(one -> line.reading(Excerpt.of(one.text()))).orElse(line),
                legs -> IntStream.range(0, legs.size()).mapToObj(place -> place < now.size()
                        && now.get(place).by().equals(legs.get(place).by())
                                ? new Leg(now.get(place).what(), legs.get(place).by(), legs.get(place).reachedOn())
                                : legs.get(place))
                        .toList());
    }

    private RouteLine route(Matter matter) {
        return new RouteLine(matter.id().value(), title(matter), lead(matter), legs(matter));
    }

    private static List<Leg> legs(Matter matter) {
        return matter.route().legs().stream()
                .map(leg -> new Leg(leg.milestone().what().toString(), leg.milestone().by(), leg.reachedOn()))
                .toList();
    }

    private PromiseLine promise(Matter matter) {
        return new PromiseLine(matter.id().value(), title(matter), lead(matter),
                ((Stage.Promised) matter.stage()).promisedOn());
    }

    private static Content.Rates rates(Figures.Rates rates) {
        return new Content.Rates(share(rates.inTime()), share(rates.online()), share(rates.met()),
                share(rates.satisfied()));
    }

    private static Share share(Figures.Rate rate) {
        return new Share(rate.count(), rate.base());
    }

    private static String title(Matter matter) {
        return matter.title().toString();
    }

    private String lead(Matter matter) {
        return department(matter.handling().map(Handling::lead).orElse(""));
    }

    private String department(String code) {
        return code.isEmpty() ? "" : people.department(code).name();
    }
}
