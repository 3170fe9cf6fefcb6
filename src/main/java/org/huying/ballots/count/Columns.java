package org.huying.ballots.count;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where which column stands. */
final class Columns {

    private final Map<String, Integer> places = new HashMap<>();
    private final int count;

    Columns(List<String> names, int line, String... needed) throws Malformed {
        count = names.size();
        for (int i = 0; i < count; i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && places.putIfAbsent(name, i) != null) {
                throw new Malformed(line, "有两列都叫 " + name + "。", "Two columns are named " + name + ".");
            }
        }
        for (String name : needed) {
            if (!places.containsKey(name)) {
                throw new Malformed(line, "缺少 " + name + " 一列。", "The column " + name + " is missing.");
            }
        }
    }

    List<String> checked(List<String> row, int line) throws Malformed {
        for (int i = count; i < row.size(); i++) {
            if (!row.get(i).isBlank()) {
                throw new Malformed(line, "这一行有 " + row.size() + " 格，只应有 " + count + " 格。",
                        "This line has " + row.size() + " fields where there should be " + count + ".");
            }
        }
        return row;
    }

    /** Empty where there is none. */
    String value(String name, List<String> row) {
        Integer place = places.get(name);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }
}
