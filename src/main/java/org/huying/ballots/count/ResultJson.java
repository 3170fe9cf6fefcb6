package org.huying.ballots.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A result as one JSON object, written by hand so that counting starts at once. */
final class ResultJson {

    private ResultJson() {
    }

    static String write(PabulibReader.Reading reading, Rule rule, Terms terms, Selection selection) {
        Election election = reading.election();
        long cost = selection.cost(election);
        Fraction spent = election.budget() == 0 ? Fraction.ZERO : Fraction.of(cost, election.budget());
        var rounds = new ArrayList<String>();
        for (Round round : selection.rounds()) {
            rounds.add(round(election, round, rounds.size() + 1));
        }
        String order = selection.winners().stream().map(project -> text(election.projects().get(project).id()))
                .collect(Collectors.joining(","));
        String elsewhere = selection.rounds().stream().filter(round -> round.why() == Round.Why.ROUNDED_UP)
                .map(round -> text(election.projects().get(round.project()).id())).collect(Collectors.joining(","));
        return "{\"winners\":" + list(selection.ids(election)) + ",\"cost\":" + text(election.written(cost))
                + ",\"spentShare\":" + spent.rounded(8).stripTrailingZeros().toPlainString() + ",\"rounds\":["
                + String.join(",", rounds) + "],\"steps\":" + selection.steps() + ",\"order\":[" + order
                + "],\"roundedUp\":[" + elsewhere + "],\"tie\":" + text(terms.tieRule(rule).toString())
                + ",\"notes\":" + reading.notes().stream().map(ResultJson::note)
                        .collect(Collectors.joining(",", "[", "]"))
                + "}";
    }

    private static String note(Departures.Note note) {
        return "{\"rule\":" + text(note.rule()) + (note.limit().isEmpty() ? "" : ",\"limit\":" + text(note.limit()))
                + ",\"ballots\":" + note.ballots() + ",\"line\":" + note.line() + "}";
    }

    private static String round(Election election, Round round, int number) {
        Project project = election.projects().get(round.project());
        var text = new StringBuilder("{\"round\":" + number + ",\"project\":" + text(project.id()) + ",\"decision\":"
                + text(round.why().name().toLowerCase(Locale.ROOT).replace('_', '-')) + ",\"votes\":"
                + election.votes(round.project()) + ",\"cost\":" + text(election.written(project.cost())));
        Fraction price = round.price();
        if (price != null) {
            Fraction written = price.over(election.unit());
            text.append(",\"price\":" + text(written.rounded(12).stripTrailingZeros().toPlainString()));
            text.append(",\"exactPrice\":" + text(written.toString()));
        }
        if (round.worth() != null) {
            text.append(",\"by\":" + text(round.worth().toString()));
        }
        return text.append('}').toString();
    }

    private static String list(List<String> words) {
        return words.stream().map(ResultJson::text).collect(Collectors.joining(",", "[", "]"));
    }

    static String text(String words) {
        var text = new StringBuilder("\"");
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else if (letter < ' ') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                text.append(letter);
            }
        }
        return text.append('"').toString();
    }
}
