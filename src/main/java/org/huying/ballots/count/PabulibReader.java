package org.huying.ballots.count;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of Pabulib: sections {@code META}, {@code PROJECTS} and {@code VOTES}, each led by the names of its
 * columns, which may come in any order. Numbers that only check others ({@code num_votes}, {@code score}) are not
 * believed but counted anew.
 */
public final class PabulibReader {

    private static final Set<String> SECTIONS = Set.of("META", "PROJECTS", "VOTES");

    private static final Set<String> DECIDES = Set.of("budget", "vote_type", "min_project_score_threshold");

    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, Integer> metaLines = new HashMap<>();
    private final List<List<String>> projectRows = new ArrayList<>();
    private final List<Integer> projectLines = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Amounts amounts = new Amounts();
    private @Nullable Columns projectColumns;
    private @Nullable Columns voteColumns;
    private final List<BigDecimal> costs = new ArrayList<>();
    private Kind kind = Kind.APPROVAL;
    private Departures departures = new Departures(Map.of(), "");

    private PabulibReader() {
    }

    /** A file as it was read, with the ballots that depart from what it says of them. */
    record Reading(Election election, List<Departures.Note> notes) {
    }

    public static Election read(Path file) throws IOException, Malformed {
        return read(Files.readAllBytes(file));
    }

    public static Election read(byte[] bytes) throws Malformed {
        return reading(bytes).election();
    }

    static Reading reading(byte[] bytes) throws Malformed {
        var reader = new PabulibReader();
        Election election = reader.election(Rows.of(bytes));
        return new Reading(election, reader.departures.notes());
    }

    private Election election(Rows rows) throws Malformed {
        String section = "";
        boolean names = false;
        for (List<String> row = rows.next(); row != null; row = rows.next()) {
            String word = row.getFirst().strip().toUpperCase(Locale.ROOT);
            if (SECTIONS.contains(word) && row.stream().skip(1).allMatch(String::isBlank)) {
                begin(section = word, rows.line());
                names = true;
            } else if (names) {
                names = false;
                takeNames(section, row, rows.line());
            } else {
                take(section, row, rows.line());
            }
        }
        return finished(section);
    }

    private void begin(String section, int line) throws Malformed {
        if (section.equals("VOTES")) {
            if (projectColumns == null) {
                throw new Malformed(line, "投票之前缺少 PROJECTS 部分。", "The section PROJECTS is missing before VOTES.");
            }
            understandKind();
            for (int i = 0; i < projectRows.size(); i++) {
                String id = projectColumns.value("project_id", projectRows.get(i));
                if (places.putIfAbsent(id, i) != null) {
                    throw new Malformed(projectLines.get(i), "项目编号重复：" + id + "。",
                            "There are two projects " + id + ".");
                }
            }
        }
    }

    private void takeNames(String section, List<String> row, int line) throws Malformed {
        switch (section) {
            case "PROJECTS" -> projectColumns = new Columns(row, line, "project_id", "cost");
            case "VOTES" -> voteColumns = kind == Kind.POINTS ? new Columns(row, line, "vote", "points")
                    : new Columns(row, line, "vote");
            default -> {
                if (row.size() < 2 || !row.getFirst().equalsIgnoreCase("key")) {
                    take(section, row, line); // some files leave the names out here
                }
            }
        }
    }

    private void take(String section, List<String> row, int line) throws Malformed {
        switch (section) {
            case "META" -> {
                String key = row.getFirst().strip();
                String value = String.join(";", row.subList(1, row.size())).strip();
                if (DECIDES.contains(key) && !meta.getOrDefault(key, value).equals(value)) {
                    throw new Malformed(line, key + " 写了两次，而且不同。", key + " is there twice, and not the same.");
                }
                meta.put(key, value);
                metaLines.put(key, line);
            }
            case "PROJECTS" -> {
                projectRows.add(columns(projectColumns).checked(row, line));
                projectLines.add(line);
                String id = columns(projectColumns).value("project_id", row);
                if (id.isEmpty()) {
                    throw new Malformed(line, "项目没有编号。", "A project has no project_id.");
                }
                costs.add(amounts.cost(columns(projectColumns).value("cost", row), id, line));
            }
            case "VOTES" -> ballots.add(ballot(columns(voteColumns).checked(row, line), line));
            default -> throw new Malformed(line, "文件应以 META 开头。", "The file should begin with the line META.");
        }
    }

    private static Columns columns(@Nullable Columns columns) {
        if (columns == null) {
            throw new IllegalStateException();
        }
        return columns;
    }

    private void understandKind() throws Malformed {
        String type = meta.get("vote_type");
        int line = metaLines.getOrDefault("vote_type", 0);
        if (meta.isEmpty()) {
            throw withoutMeta();
        }
        if (type == null) {
            throw new Malformed(0, "META 中缺少 vote_type。", "META lacks vote_type.");
        }
        kind = switch (type.toLowerCase(Locale.ROOT)) {
            case "approval", "choose-1" -> Kind.APPROVAL;
            case "cumulative", "scoring" -> Kind.POINTS;
            case "ordinal" -> Kind.RANKING;
            default -> throw new Malformed(line, "不认识的投票方式：" + type + "。",
                    "vote_type should be approval, choose-1, cumulative, scoring or ordinal, not " + type + ".");
        };
        departures = new Departures(meta, type.toLowerCase(Locale.ROOT));
    }

    private Ballot ballot(List<String> row, int line) throws Malformed {
        List<String> ids = listed(columns(voteColumns).value("vote", row));
        int[] named = new int[ids.size()];
        for (int i = 0; i < named.length; i++) {
            Integer place = places.get(ids.get(i));
            if (place == null) {
                throw new Malformed(line, "没有编号为 " + ids.get(i) + " 的项目。", "There is no project " + ids.get(i) + ".");
            }
            named[i] = place;
            for (int j = 0; j < i; j++) {
                if (named[j] == named[i]) {
                    throw new Malformed(line, "一张选票两次写了项目 " + ids.get(i) + "。",
                            "A ballot names project " + ids.get(i) + " twice.");
                }
            }
        }
        long[] points = kind == Kind.POINTS ? points(row, named.length, line) : null;
        departures.voter(columns(voteColumns).value("voter_id", row), line);
        departures.ballot(Arrays.stream(named).mapToObj(costs::get).toList(), points == null ? List.of()
                : Arrays.stream(points).mapToObj(Amounts::written).toList(), line);
        return new Ballot(named, points);
    }

    private long[] points(List<String> row, int count, int line) throws Malformed {
        List<String> given = listed(columns(voteColumns).value("points", row));
        if (given.size() != count) {
            throw new Malformed(line, "写了 " + count + " 个项目，却有 " + given.size() + " 个分数。",
                    "A ballot names " + count + " projects but gives " + given.size() + " numbers of points.");
        }
        long[] points = new long[count];
        for (int i = 0; i < count; i++) {
            points[i] = amounts.points(given.get(i), line);
        }
        return points;
    }

    private static List<String> listed(String field) {
        if (field.isBlank()) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        for (String part : field.split(",", -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static Malformed withoutMeta() {
        return new Malformed(0, "缺少 META 部分。", "The section META is missing.");
    }

    private Election finished(String section) throws Malformed {
        if (meta.isEmpty()) {
            throw withoutMeta();
        }
        if (projectColumns == null || projectRows.isEmpty()) {
            throw new Malformed(0, "缺少 PROJECTS 部分，或没有项目。", "The section PROJECTS is missing or empty.");
        }
        if (voteColumns == null) {
            throw new Malformed(0, "缺少 VOTES 部分。", "The section VOTES is missing.");
        }
        if (!section.equals("VOTES")) {
            throw new Malformed(0, "VOTES 应是最后一部分。", "VOTES should be the last section.");
        }
        BigDecimal budget = amounts.budget(meta.get("budget"), metaLines.getOrDefault("budget", 0));
        var projects = new ArrayList<Project>();
        for (List<String> row : projectRows) {
            projects.add(new Project(projectColumns.value("project_id", row), projectColumns.value("name", row),
                    amounts.inUnits(projectColumns.value("cost", row))));
        }
        return new Election(meta, kind, amounts.decimals(), amounts.pointUnit(),
                amounts.inUnits(budget.toPlainString()), projects,
                amounts.pointsInUnits(ballots));
    }
}
