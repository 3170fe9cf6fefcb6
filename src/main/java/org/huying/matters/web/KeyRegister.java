package org.huying.matters.web;

import static org.huying.web.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huying.matters.Cursor;
import org.huying.matters.KeyMark;
import org.huying.matters.Listed;
import org.huying.matters.Matter;
import org.huying.matters.Matters;
import org.huying.papers.Spreadsheet;
import org.huying.papers.Spreadsheet.Column;
import org.huying.people.Grant;
import org.huying.places.Places;
import org.springframework.stereotype.Component;

/** Key matters as a register: on what each rests, who leads it, how the notes came. */
@Component
class KeyRegister {

    private static final int AT_A_TIME = 500;

    private final Matters matters;
    private final Places places;
    private final Telling telling;

    KeyRegister(Matters matters, Places places, Telling telling) {
        this.matters = matters;
        this.places = places;
        this.telling = telling;
    }

    static Spreadsheet sheet() {
        return new Spreadsheet(t("matters.keys"), List.of(column("matters.register.id", 22),
                column("matters.register.place", 24), column("matters.key-theme", 14),
                column("matters.register.title", 30), column("matters.key-since", 12), column("matters.key-basis", 40),
                column("matters.key-reason", 40), column("matters.key-leads", 24),
                column("matters.register.lead", 24), column("matters.register.stage", 10),
                column("matters.register.note-by", 14), column("matters.register.notes-missed", 14),
                column("matters.key-look", 12),
                column("matters.KeyView.UNSEEN", 14), column("matters.register.answered", 12)));
    }

    private static Column column(String key, int width) {
        return new Column(t(key), width);
    }

    /** The lines of the list, fetched as they are written. */
    Stream<List<Object>> lines(Grant grant, KeyFilter filter) {
        var first = matters.list(filter.search(grant, Cursor.START, AT_A_TIME));
        return Stream.iterate(first, page -> !page.isEmpty(), page -> page.size() < AT_A_TIME ? List.of()
                : matters.list(filter.search(grant, page.getLast().cursor(), AT_A_TIME))).flatMap(List::stream)
                .limit(MatterRegister.MOST).map(this::line);
    }

    private List<Object> line(Listed listed) {
        Matter matter = matters.shownToAll(listed.id());
        KeyMark key = matter.key().orElseThrow();
        var line = new ArrayList<Object>(List.of(listed.id().value(), places.fullName(listed.region()),
                key.made().theme(), listed.title(), key.since(), key.made().basis().toString(),
                key.made().reason().toString(), telling.leads(key.made()), telling.lead(listed.lead()),
                t("matters.stage." + listed.stage()), orNothing(key.noteOn()), key.missed(),
                t(key.looked() ? "matters.key-looked" : "matters.key-not-looked"),
                key.unseen() ? t("matters.key-unseen") : ""));
        line.add(orNothing(matter.firstAnsweredOn()));
        return line;
    }

    private static Object orNothing(@org.jspecify.annotations.Nullable LocalDate day) {
        return Objects.requireNonNullElse(day, "");
    }
}
