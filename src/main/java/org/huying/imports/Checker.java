package org.huying.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huying.matters.EarlierAnswers;
import org.huying.opinions.Categories;
import org.huying.opinions.Category;
import org.huying.opinions.Filing;
import org.huying.tables.Encoding;
import org.huying.vault.Identity;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet, one after the other, and says of each cell what is wrong with it. */
final class Checker {

    private static final Instant EARLIEST = LocalDate.of(1990, 1, 1).atStartOfDay(Moments.ZONE).toInstant();

    private final Sheet sheet;
    private final Columns columns;
    private final Locator locator;
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Instant now;

    Checker(Sheet sheet, Columns columns, Locator locator, Categories categories, Instant now) {
        this.sheet = sheet;
        this.columns = columns;
        this.locator = locator;
        this.now = now;
        for (Category category : categories.all()) {
            this.categories.putIfAbsent(category.name(), category.code());
            this.categories.put(category.code(), category.code());
        }
    }

    Verdict check(Sheet.Row row) {
        var remarks = new ArrayList<Remark>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (i >= sheet.header().size() && !row.cell(i).isBlank()) {
                remarks.add(Remark.stop(-1, "imports.cells-too-many", row.cells().size(), sheet.header().size()));
                break;
            }
        }
        for (int i = 0; i < Math.min(row.cells().size(), sheet.header().size()); i++) {
            if (row.cell(i).indexOf(Encoding.BROKEN) >= 0) {
                remarks.add(Remark.stop(i, "imports.character-broken"));
            }
        }
        String id = line(row, Column.ID, 100, remarks);
        String title = line(row, Column.TITLE, Filing.LONGEST, remarks);
        String body = cell(row, Column.TEXT).strip();
        Instant spokenAt = moment(row, Column.SPOKEN_AT, remarks);
        Instant answeredAt = moment(row, Column.ANSWERED_AT, remarks);
        String answer = cell(row, Column.ANSWER).strip();
        if (spokenAt != null && answeredAt != null && day(answeredAt).isBefore(day(spokenAt))) {
            remarks.add(Remark.stop(columns.at(Column.ANSWERED_AT), "imports.answered-too-early"));
        }
        if (answer.length() > EarlierAnswers.LONGEST) {
            remarks.add(Remark.stop(columns.at(Column.ANSWER), "web.field-long", EarlierAnswers.LONGEST,
                    answer.length()));
        }
        String status = cell(row, Column.STATUS).strip();
        if (answer.isEmpty() && status.matches(".*(办结|已办|已答复|已回复|完成|closed|answered|done).*")) {
            remarks.add(Remark.note(columns.at(Column.STATUS), "imports.done-without-answer", status));
        }
        Locator.Found where = locator.find(line(row, Column.PLACE, 120, remarks));
        var identity = new Identity(line(row, Column.NAME, 40, remarks), phone(row, remarks), "");
        var entry = new Entry(id, title, body, spokenAt, category(row, remarks), where.region(), where.place(),
                identity,
                answer, answeredAt == null ? null : day(answeredAt), line(row, Column.OFFICE, 80, remarks));
        texts(entry, remarks);
        twice(row, entry, remarks);
        return remarks.stream().anyMatch(Remark::stops) ? new Verdict.Bad(row, List.copyOf(remarks))
                : new Verdict.Good(row, entry, List.copyOf(remarks));
    }

    private void texts(Entry entry, List<Remark> remarks) {
        int column = Math.max(columns.at(Column.TEXT), columns.at(Column.TITLE));
        if (columns.at(Column.TEXT) >= 0) {
            column = columns.at(Column.TEXT);
        }
        String text = entry.text();
        if (text.isBlank()) {
            remarks.add(Remark.stop(column, "imports.text-missing"));
        } else if (text.length() > Filing.LONGEST) {
            remarks.add(Remark.stop(column, "web.field-long", Filing.LONGEST, text.length()));
        }
    }

    /** Two rows with one number that say the same are one case; two that do not are a mistake. */
    private void twice(Sheet.Row row, Entry entry, List<Remark> remarks) {
        if (entry.id().isEmpty() || remarks.stream().anyMatch(Remark::stops)) {
            return;
        }
        String said = entry.id() + "\n" + entry.text();
        Integer sameText = seen.putIfAbsent(said, row.number());
        Integer sameId = seen.putIfAbsent(entry.id(), row.number());
        if (sameId != null && sameText == null) {
            remarks.add(Remark.stop(columns.at(Column.ID), "imports.number-twice", entry.id(), sameId));
        }
    }

    private String category(Sheet.Row row, List<Remark> remarks) {
        String name = cell(row, Column.CATEGORY).strip();
        String code = categories.getOrDefault(name, "");
        if (!name.isEmpty() && code.isEmpty()) {
            remarks.add(Remark.note(columns.at(Column.CATEGORY), "imports.category-unknown", name));
        }
        return code;
    }

    private String phone(Sheet.Row row, List<Remark> remarks) {
        String phone = line(row, Column.PHONE, 40, remarks).replaceAll("[－—–]", "-").replaceAll("[()（）]", "").strip();
        if (!phone.isEmpty() && !phone.matches("[0-9+ -]{5,20}")) {
            remarks.add(Remark.stop(columns.at(Column.PHONE), "opinions.phone-wrong"));
            return "";
        }
        return phone;
    }

    private @Nullable Instant moment(Sheet.Row row, Column column, List<Remark> remarks) {
        String text = cell(row, column).strip();
        if (text.isEmpty()) {
            return null;
        }
        var read = Moments.read(text);
        if (read.isEmpty()) {
            remarks.add(Remark.stop(columns.at(column), "imports.date-unreadable"));
        } else if (read.get().isAfter(now)) {
            remarks.add(Remark.stop(columns.at(column), "imports.date-ahead"));
        } else if (read.get().isBefore(EARLIEST)) {
            remarks.add(Remark.stop(columns.at(column), "imports.date-long-ago",
                    EARLIEST.atZone(Moments.ZONE).getYear() + ""));
        } else {
            return read.get();
        }
        return null;
    }

    /** A cell that holds one line. */
    private String line(Sheet.Row row, Column column, int most, List<Remark> remarks) {
        String line = cell(row, column).strip().replaceAll("[\\s\\u3000]+", " ");
        if (line.length() > most) {
            remarks.add(Remark.stop(columns.at(column), "web.field-long", most, line.length()));
            return "";
        }
        return line;
    }

    private String cell(Sheet.Row row, Column column) {
        int at = columns.at(column);
        return at < 0 ? "" : row.cell(at);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Moments.ZONE).toLocalDate();
    }
}
