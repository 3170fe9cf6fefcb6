package org.huying.matters.web;

import static org.huying.web.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huying.matters.Cursor;
import org.huying.matters.Listed;
import org.huying.matters.Matter;
import org.huying.matters.Matters;
import org.huying.matters.Search;
import org.huying.matters.Step;
import org.huying.opinions.Categories;
import org.huying.papers.Spreadsheet;
import org.huying.papers.Spreadsheet.Column;
import org.huying.people.Grant;
import org.huying.places.Places;
import org.huying.web.Text;
import org.springframework.stereotype.Component;

/**
 * A list of matters as the register (台账) that offices used to type by hand: what anybody may read of each, how long it
 * took and what came of it. No words of the person, no rating.
 */
@Component
class MatterRegister {

    /** Lines of one file; whoever needs more narrows the list. */
    static final int MOST = 5000;

    private static final int AT_A_TIME = 500;

    private final Matters matters;
    private final Categories categories;
    private final Places places;
    private final Telling telling;

    MatterRegister(Matters matters, Categories categories, Places places, Telling telling) {
        this.matters = matters;
        this.categories = categories;
        this.places = places;
        this.telling = telling;
    }

    static Spreadsheet sheet() {
        return new Spreadsheet(t("matters.register"), List.of(column("id", 22), column("filed", 12),
                column("place", 24), column("category", 16), column("title", 30), column("text", 50),
                column("tier", 14), column("stage", 10), column("lead", 24), column("due", 12), column("returns", 8),
                column("reopens", 8), column("answered", 12), column("outcome", 18), column("answer", 60),
                column("promised", 12), column("closed", 12)));
    }

    private static Column column(String key, int width) {
        return new Column(t("matters.register." + key), width);
    }

    /** The lines of the list, newest first, fetched as they are written. */
    Stream<List<Object>> lines(Grant grant, ListFilter filter) {
        var first = page(grant, filter, Cursor.START);
        return Stream.iterate(first, page -> !page.isEmpty(), page -> page.size() < AT_A_TIME ? List.of()
                : page(grant, filter, page.getLast().cursor())).flatMap(List::stream).limit(MOST).map(this::line);
    }

    private List<Listed> page(Grant grant, ListFilter filter, Cursor after) {
        return matters.list(new Search(grant, filter.view(), "", "", null, "", filter.category(), filter.words(), null,
                after, AT_A_TIME));
    }

    private List<Object> line(Listed listed) {
        Matter matter = matters.shownToAll(listed.id());
        var answer = matter.lastAnswer();
        var line = new ArrayList<Object>(List.of(listed.id().value(), day(listed.filedAt()),
                places.fullName(listed.region()), categories.name(matter.opened().category()), listed.title(),
                matter.publicText(), t(listed.tier()), t("matters.stage." + listed.stage()),
                telling.lead(listed.lead())));
        line.add(orNothing(listed.due()));
        line.add(listed.returns());
        line.add(listed.reopens());
        line.add(orNothing(matter.firstAnsweredOn()));
        line.add(answer.map(replied -> t(replied.outcome())).orElse(""));
        line.add(answer.map(replied -> replied.text().toString()).orElse(""));
        line.add(answer.<Object>map(replied -> orNothing(replied.promisedOn())).orElse(""));
        line.add(matter.history().steps().stream().filter(one -> one.step() instanceof Step.Closed)
                .<Object>map(one -> day(one.at())).reduce((_, later) -> later).orElse(""));
        return line;
    }

    private static Object orNothing(@org.jspecify.annotations.Nullable LocalDate day) {
        return Objects.requireNonNullElse(day, "");
    }

    private static LocalDate day(java.time.Instant at) {
        return at.atZone(Text.ZONE).toLocalDate();
    }
}
