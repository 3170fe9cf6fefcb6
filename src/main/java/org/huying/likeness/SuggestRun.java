package org.huying.likeness;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Suggests a label for every row of one file after those of another, and tells how often it was right where that is known. */
final class SuggestRun {

    private final List<Row> asked;
    private final Suggester suggester;

    SuggestRun(List<Row> past, List<Row> asked, Path train, PrintStream err) throws BadFile {
        this.asked = asked;
        List<Case> cases = past.stream().filter(row -> !row.label().isEmpty())
                .map(row -> new Case(row.text(), row.label())).toList();
        if (cases.isEmpty()) {
            throw new BadFile(train + " 没有一行带有 label，无从学习。", "No row of " + train + " has a label to learn from.");
        }
        if (cases.size() < past.size()) {
            err.println(train + "：" + (past.size() - cases.size())
                    + " 行没有 label，未用于学习。 Rows without a label are not learned from.");
        }
        suggester = Suggester.learn(cases);
    }

    void print(PrintStream out) {
        List<Hint> suggested = asked.parallelStream().map(row -> suggester.suggest(row.text())).toList();
        var labels = new TreeSet<>(suggester.labels());
        asked.forEach(row -> labels.add(row.label()));
        List<String> numbers = List.copyOf(labels);
        var truth = new ArrayList<Integer>();
        var named = new ArrayList<Integer>();
        for (int i = 0; i < suggested.size(); i++) {
            Hint one = suggested.get(i);
            out.println(new JsonLine().with("id", asked.get(i).text().id()).with("label", one.label())
                    .with("confidence", one.confidence()));
            if (!asked.get(i).label().isEmpty()) {
                truth.add(numbers.indexOf(asked.get(i).label()));
                named.add(numbers.indexOf(one.label()));
            }
        }
        if (!truth.isEmpty()) {
            Score score = Score.of(truth.stream().mapToInt(label -> label).toArray(),
                    named.stream().mapToInt(label -> label).toArray(), numbers.size());
            out.println(new JsonLine().with("macroF1", score.macroF1()).with("accuracy", score.accuracy()));
        }
    }
}
