package org.huying.ballots.count;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a vote as a file of Pabulib, so that anyone can count it with other programs. Voters are numbered in the order
 * given, which must not be that of voting.
 */
public final class PabulibWriter {

    private final StringBuilder meta = new StringBuilder("META\nkey;value\n");
    private final StringBuilder projects = new StringBuilder("PROJECTS\nproject_id;cost;name\n");
    private final List<String> votes = new ArrayList<>();
    private final boolean points;

    /** What the file says about itself; {@code budget} and {@code vote_type} must be there. */
    public PabulibWriter(Map<String, String> meta) {
        meta.forEach((key, value) -> row(this.meta, key, value));
        String type = meta.getOrDefault("vote_type", "");
        points = type.equals("cumulative") || type.equals("scoring");
    }

    public PabulibWriter project(String id, String cost, String name) {
        if (id.isBlank() || id.contains(",")) {
            throw new Misunderstood("项目编号不能为空，也不能有逗号：“" + id + "”。",
                    "The id of a project is not empty and has no comma: “" + id + "”.");
        }
        row(projects, id, cost, name);
        return this;
    }

    /** Ids in order; points beside them where points are given. */
    public PabulibWriter ballot(List<String> ids, List<String> given) {
        var row = new StringBuilder();
        String number = Integer.toString(votes.size() + 1);
        if (points) {
            row(row, number, String.join(",", ids), String.join(",", given));
        } else {
            row(row, number, String.join(",", ids));
        }
        votes.add(row.toString());
        return this;
    }

    public String text() {
        return meta.toString() + projects + (points ? "VOTES\nvoter_id;vote;points\n" : "VOTES\nvoter_id;vote\n")
                + String.join("", votes);
    }

    /** An election as it was read, with nothing about voters but their ballots. */
    public static String write(Election election) {
        var writer = new PabulibWriter(election.meta());
        for (Project project : election.projects()) {
            writer.project(project.id(), election.written(project.cost()), project.name());
        }
        for (int group = 0; group < election.groups(); group++) {
            Ballot ballot = election.group(group);
            var ids = new ArrayList<String>();
            var given = new ArrayList<String>();
            for (int i = 0; i < ballot.projects().length; i++) {
                ids.add(election.projects().get(ballot.projects()[i]).id());
                if (ballot.points() != null) {
                    given.add(BigDecimal.valueOf(ballot.points()[i])
                            .divide(BigDecimal.valueOf(election.pointUnit())).toPlainString());
                }
            }
            for (int i = 0; i < election.weight(group); i++) {
                writer.ballot(ids, given);
            }
        }
        return writer.text();
    }

    private static void row(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i];
            boolean quotes = field.matches("(?s).*[;\"\\r\\n].*");
            text.append(i > 0 ? ";" : "").append(quotes ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        text.append('\n');
    }
}
