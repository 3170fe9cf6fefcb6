package org.huying.office;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.imports.Sheet;
import org.huying.imports.Sheets;
import org.huying.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bringing a register in from a spreadsheet in two steps: look it over, then put the good rows. Bad rows are listed, rows
 * of other places are left out, and the same file brought in again changes nothing.
 */
@Service
@Transactional
public class Drafts {

    private static final int SHOWN = 200;
    private static final int SOME = 5;

    private final DraftStore store;
    private final Registers registers;
    private final Areas areas;
    private final Clock clock;

    Drafts(DraftStore store, Registers registers, Areas areas, Clock clock) {
        this.store = store;
        this.registers = registers;
        this.areas = areas;
        this.clock = clock;
    }

    /** Keeps the file to be looked over. */
    public UUID upload(Register register, String name, byte[] file, Person by) {
        var draft = new Draft(UUID.randomUUID(), by.account(), register, shortened(name), null, 0, 0);
        try {
            read(draft, file);
        } catch (Refused unreadable) {
            new Refused.Incomplete().unless(false, "file", unreadable.key(), unreadable.values().toArray()).check();
        }
        store.add(draft, file, clock.instant());
        return draft.id();
    }

    /** The file, for whoever uploaded it. */
    @Transactional(readOnly = true)
    public Draft draft(UUID id, Person by) {
        return store.find(id, by.account()).orElseThrow(Refused.NotFound::new);
    }

    /** What is thought of its rows, as the registers stand now. */
    @Transactional(readOnly = true)
    public Review review(Draft draft, Person by) {
        Sheet sheet = read(draft, store.file(draft.id()));
        Map<Field, Integer> columns = draft.register().columns(sheet.header());
        var unused = new ArrayList<>(sheet.header());
        columns.values().stream().map(sheet.header()::get).forEach(unused::remove);
        unused.removeIf(String::isBlank);
        List<Judged> rows = judge(draft, sheet, by);
        return new Review(unused, rows.stream().collect(Collectors.groupingBy(row -> row.judgement().effect(),
                Collectors.counting())),
                rows.stream().filter(row -> row.judgement().effect() == Effect.BAD).limit(SHOWN).map(Judged::shown)
                        .toList(),
                rows.stream().filter(row -> row.judgement().effect().compareTo(Effect.ELSEWHERE) < 0).limit(SOME)
                        .map(Judged::shown).toList());
    }

    /** Puts the good rows; doing it twice is doing it once. */
    public void apply(UUID id, Person by) {
        Draft draft = draft(id, by);
        List<Judged> rows = judge(draft, read(draft, store.file(id)), by);
        rows.forEach(row -> row.judgement().put().run());
        if (draft.appliedAt() == null) {
            store.applied(id, count(rows, Effect.NEW), count(rows, Effect.CHANGED), clock.instant());
        }
    }

    private record Judged(Sheet.Row row, Map<Field, String> cells, Judgement judgement) {

        Review.Row shown() {
            return new Review.Row(row.number(), judgement.effect(), cells, judgement.problems());
        }
    }

    private static int count(List<Judged> rows, Effect effect) {
        return Math.toIntExact(rows.stream().filter(row -> row.judgement().effect() == effect).count());
    }

    private List<Judged> judge(Draft draft, Sheet sheet, Person by) {
        Map<Field, Integer> columns = draft.register().columns(sheet.header());
        List<Map<Field, String>> rows = sheet.rows().stream().map(row -> cells(row, columns)).toList();
        var coming = new HashSet<String>();
        rows.stream().map(row -> row.getOrDefault(draft.register().key(), "").strip())
                .map(key -> draft.register() == Register.REGIONS ? Areas.whole(key).orElse(key) : key)
                .forEach(coming::add);
        var keeper = registers.keeper(draft.register());
        var judge = new Judge(by, areas.byName(), key -> coming.contains(key) || keeper.find(key).isPresent());
        var keys = new HashSet<String>();
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < rows.size(); i++) {
            String key = rows.get(i).getOrDefault(draft.register().key(), "").strip();
            var judgement = judge.judge(keeper, rows.get(i));
            if (judgement.effect().compareTo(Effect.ELSEWHERE) < 0 && !keys.add(key)) {
                judgement = Judgement.bad(draft.register().key(), "office.row-twice");
            }
            judged.add(new Judged(sheet.rows().get(i), rows.get(i), judgement));
        }
        return judged;
    }

    private static Map<Field, String> cells(Sheet.Row row, Map<Field, Integer> columns) {
        var cells = new EnumMap<Field, String>(Field.class);
        columns.forEach((field, column) -> cells.put(field, row.cell(column)));
        return cells;
    }

    /** @throws Refused if a column is missing that every line needs */
    private static Sheet read(Draft draft, byte[] file) {
        Sheet sheet = Sheets.read(file, draft.name(), header -> draft.register().columns(header).size());
        var columns = draft.register().columns(sheet.header());
        String missing = draft.register().needed().stream().filter(field -> !columns.containsKey(field))
                .map(Field::heading).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Refused("office.columns-missing", missing);
        }
        return sheet;
    }

    private static String shortened(String name) {
        String last = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cc}", "");
        return last.isBlank() ? "?" : last.substring(0, Math.min(120, last.length()));
    }
}
