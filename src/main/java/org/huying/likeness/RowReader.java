package org.huying.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.huying.tables.Csv;
import org.huying.tables.Encoding;
import org.huying.tables.Unreadable;

/** Reads a table of texts: the columns it needs in any order, further ones passed over. */
final class RowReader {

    private static final int NAMED = 5;

    private final Path file;
    private final List<String> needed;
    private final Consumer<String> remark;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final TreeSet<String> twice = new TreeSet<>();
    private final List<Integer> nameless = new ArrayList<>();
    private final List<Integer> wide = new ArrayList<>();
    private int width;

    private RowReader(Path file, List<String> needed, Consumer<String> remark) {
        this.file = file;
        this.needed = needed;
        this.remark = remark;
    }

    /** @param remark is told what is odd but does no harm */
    static List<Row> read(Path file, List<String> needed, Consumer<String> remark) throws BadFile {
        var reader = new RowReader(file, needed, remark);
        reader.read();
        return reader.rows;
    }

    private void read() throws BadFile {
        try {
            Csv.each(Encoding.decode(Files.readAllBytes(file)), this::take);
        } catch (NoSuchFileException e) {
            throw new BadFile("没有这个文件：" + file, "There is no such file: " + file);
        } catch (IOException e) {
            throw new BadFile("文件读不了：" + file, "The file cannot be read: " + file);
        } catch (Unreadable e) {
            throw switch (e.why()) {
                case NOT_A_TABLE -> new BadFile(file + " 不是 CSV 文本。", file + " is not a CSV text.");
                case ENCODING_UNKNOWN -> new BadFile(file + " 的编码无法识别，请存为 UTF-8 或 GBK。",
                        "The encoding of " + file + " is neither UTF-8 nor GBK.");
                case QUOTE_OPEN -> new BadFile(file + " 第 " + e.row() + " 行附近的引号没有配对。",
                        "A quote is never closed in " + file + ", near row " + e.row() + ".");
            };
        }
        if (width == 0) {
            throw new BadFile(file + " 是空的。", file + " is empty.");
        }
        List<String> missing = needed.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new BadFile(file + " 缺少列：" + String.join("、", missing) + "。第一行必须是列名："
                    + String.join(",", needed) + "。",
                    file + " lacks the column " + String.join(", ", missing)
                            + ". Its first row must name the columns: " + String.join(",", needed) + ".");
        }
        if (!nameless.isEmpty()) {
            throw new BadFile(file + " 有 " + nameless.size() + " 行没有 id，例如第 " + some(nameless) + " 行。",
                    nameless.size() + " rows of " + file + " have no id, for example row " + some(nameless) + ".");
        }
        if (!twice.isEmpty()) {
            remark.accept(file + "：" + twice.size() + " 个 id 重复出现（" + some(List.copyOf(twice)) + "），各行分别处理。 "
                    + twice.size() + " ids stand there more than once; each row is taken for itself.");
        }
        if (!wide.isEmpty()) {
            remark.accept(file + "：" + wide.size() + " 行比表头长（第 " + some(wide) + " 行），多出的部分不看。 "
                    + wide.size() + " rows are longer than the header; the rest of them is passed over.");
        }
    }

    private void take(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (width == 0) {
            width = cells.size();
            for (int i = 0; i < width; i++) {
                columns.putIfAbsent(cells.get(i).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT), i);
            }
            return;
        }
        String id = cell(cells, "id").strip();
        if (id.isEmpty()) {
            nameless.add(number);
        }
        if (seen.put(id, number) != null) {
            twice.add(id);
        }
        if (cells.size() > width) {
            wide.add(number);
        }
        rows.add(new Row(number, new Text(id, cell(cells, "title").strip(), cell(cells, "body").strip(),
                cell(cells, "place").strip(), cell(cells, "time").strip()), cell(cells, "label").strip()));
    }

    private String cell(List<String> cells, String name) {
        Integer at = columns.get(name);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }

    private static String some(List<?> all) {
        return String.join(", ", all.stream().limit(NAMED).map(String::valueOf).toList())
                + (all.size() > NAMED ? ", …" : "");
    }
}
