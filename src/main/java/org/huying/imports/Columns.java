package org.huying.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;

/** Which column of a sheet means what; a column that means nothing to us is null. */
public record Columns(List<@Nullable Column> meanings) {

    /** What the headings say by themselves; the first of several counts. */
    public static Columns recognise(List<String> header) {
        var left = EnumSet.allOf(Column.class);
        var meanings = new ArrayList<@Nullable Column>();
        for (String heading : header) {
            Column found = left.stream().filter(column -> column.isCalled(heading)).findFirst().orElse(null);
            if (found != null) {
                left.remove(found);
            }
            meanings.add(found);
        }
        return new Columns(meanings);
    }

    /** Reads what {@link #toString} wrote, or what a form sent. */
    public static Columns of(List<String> names) {
        var meanings = new ArrayList<@Nullable Column>();
        for (String name : names) {
            meanings.add(Arrays.stream(Column.values()).filter(column -> column.name().equals(name)).findFirst()
                    .orElse(null));
        }
        return new Columns(meanings);
    }

    /** Where the column stands, -1 where it is missing. */
    public int at(Column column) {
        return meanings.indexOf(column);
    }

    long known() {
        return meanings.stream().filter(Objects::nonNull).count();
    }

    /** Refuses if no column holds what was said, or two columns hold the same. */
    public Columns check() {
        for (Column column : Column.values()) {
            if (meanings.stream().filter(column::equals).count() > 1) {
                throw new Refused("imports.column-twice", at(column) + 1, meanings.lastIndexOf(column) + 1);
            }
        }
        if (at(Column.TEXT) < 0 && at(Column.TITLE) < 0) {
            throw new Refused("imports.no-text-column");
        }
        return this;
    }

    /** The names of the meanings, comma between them. */
    @Override
    public String toString() {
        return String.join(",", meanings.stream().map(column -> column == null ? "" : column.name()).toList());
    }
}
