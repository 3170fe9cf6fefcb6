import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huying.likeness.Case;
import org.huying.likeness.Group;
import org.huying.likeness.Grouper;
import org.huying.likeness.Rule;
import org.huying.likeness.Suggester;
import org.huying.likeness.Hint;
import org.huying.likeness.Text;
import org.huying.likeness.Twins;
import org.huying.tables.Csv;
import org.huying.tables.Encoding;

/** How well likeness is judged, on what people really wrote, read where it lies. */
public class Quality {

    /** Of ten folds that leave near copies together, these two were never looked at while the judges were chosen. */
    private static final int FIRST_KEPT_ASIDE = 8;

    /** The issues the grouping was shaped on; the others were only measured. */
    private static final List<String> SHAPED_ON = List.of("lifaxincheng", "meilizhicheng", "liangtanglu", "chachangcun", "yupeilu");

    private final Path data;

    private Quality(Path data) {
        this.data = data;
    }

    public static void main(String[] args) throws Exception {
        var quality = new Quality(Path.of(args[0]).resolve("../shared/data"));
        quality.labels("tipdm2020c/fj2_labelled.csv", "label", "body");
        quality.labels("liuyan-hangzhou/messages.csv", "domain", "content");
        quality.issues();
    }

    private void labels(String file, String column, String body) throws Exception {
        List<Map<String, String>> rows = rows(file);
        rows.removeIf(row -> row.get(column).isBlank());
        if (rows.isEmpty()) {
            return;
        }
        List<Case> cases = IntStream.range(0, rows.size()).mapToObj(i -> new Case(
                new Text(String.valueOf(i), rows.get(i).get("title"), rows.get(i).get(body)), rows.get(i).get(column)))
                .toList();
        int[] folds = folds(cases.stream().map(Case::text).toList());
        System.out.printf("%n## %s, %s: %d texts%n", file, column, cases.size());
        var crossed = new ArrayList<Case>();
        var suggested = new ArrayList<Hint>();
        for (int part = 0; part < FIRST_KEPT_ASIDE; part += 2) {
            int low = part;
            run(cases, folds, fold -> fold < FIRST_KEPT_ASIDE && fold / 2 != low / 2, fold -> fold / 2 == low / 2, crossed,
                    suggested);
        }
        tell("four-fold cross-validation on eight tenths (used to choose)", crossed, suggested);
        var aside = new ArrayList<Case>();
        var asideSuggested = new ArrayList<Hint>();
        run(cases, folds, fold -> fold < FIRST_KEPT_ASIDE, fold -> fold >= FIRST_KEPT_ASIDE, aside, asideSuggested);
        tell("two tenths kept aside (never used)", aside, asideSuggested);
        reliability(aside, asideSuggested);
    }

    private static void run(List<Case> cases, int[] folds, java.util.function.IntPredicate past,
            java.util.function.IntPredicate asked, List<Case> answered, List<Hint> answers) {
        long begun = System.nanoTime();
        List<Case> learned = IntStream.range(0, folds.length).filter(i -> past.test(folds[i])).mapToObj(cases::get).toList();
        var suggester = Suggester.learn(learned);
        System.out.printf(Locale.ROOT, "learned from %d cases in %.1f s%n", learned.size(), (System.nanoTime() - begun) / 1e9);
        List<Case> now = IntStream.range(0, folds.length).filter(i -> asked.test(folds[i])).mapToObj(cases::get).toList();
        answered.addAll(now);
        answers.addAll(now.parallelStream().map(one -> suggester.suggest(one.text())).toList());
    }

    private static void tell(String what, List<Case> cases, List<Hint> suggested) {
        int right = 0;
        double sum = 0;
        var labels = new TreeSet<>(cases.stream().map(Case::label).toList());
        suggested.forEach(one -> labels.add(one.label()));
        for (String label : labels) {
            int both = 0;
            int either = 0;
            for (int i = 0; i < cases.size(); i++) {
                boolean is = cases.get(i).label().equals(label);
                boolean named = suggested.get(i).label().equals(label);
                both += is && named ? 1 : 0;
                either += (is ? 1 : 0) + (named ? 1 : 0);
            }
            right += both;
            sum += 2.0 * both / either;
        }
        System.out.printf(Locale.ROOT, "%s: macro-F1 %.4f, accuracy %.4f, %d texts%n", what, sum / labels.size(),
                (double) right / cases.size(), cases.size());
    }

    private static void reliability(List<Case> cases, List<Hint> suggested) {
        double error = 0;
        for (int tenth = 0; tenth < 10; tenth++) {
            int count = 0;
            int right = 0;
            double said = 0;
            for (int i = 0; i < cases.size(); i++) {
                if (Math.min(9, (int) (suggested.get(i).confidence() * 10)) == tenth) {
                    count++;
                    said += suggested.get(i).confidence();
                    right += suggested.get(i).label().equals(cases.get(i).label()) ? 1 : 0;
                }
            }
            error += Math.abs(said - right);
            if (count > 0) {
                System.out.printf(Locale.ROOT, "  said %.2f, right %.2f (%d)%n", said / count, (double) right / count, count);
            }
        }
        System.out.printf(Locale.ROOT, "  expected calibration error %.3f%n", error / cases.size());
    }

    private static int[] folds(List<Text> texts) {
        return Arrays.stream(Twins.of(texts)).map(twin -> new Random(twin * 7919L + 3).nextInt(1000) % 10).toArray();
    }

    private void issues() throws Exception {
        List<Map<String, String>> messages = rows("tipdm2020c/fj3_messages.csv");
        List<Map<String, String>> judged = rows("tipdm2020c/fj3_issues.csv");
        judged.removeIf(row -> row.get("judged").isBlank());
        if (messages.isEmpty()) {
            return;
        }
        List<Text> texts = messages.stream().map(row -> new Text(row.get("message_no"), row.get("title"), row.get("body")))
                .toList();
        System.out.printf("%n## tipdm2020c/fj3_issues.csv: %d judged of %d texts%n", judged.size(), texts.size());
        for (double enough : new double[]{0.08, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6}) {
            Rule rule = Rule.USUAL.with(enough);
            var groups = new HashMap<String, Integer>();
            for (Group group : Grouper.group(texts, rule)) {
                group.members().forEach(member -> groups.put(texts.get(member).id(), group.members().getFirst()));
            }
            System.out.printf(Locale.ROOT, "enough %.2f%s: all %s; shaped on %s; only measured %s%n", enough,
                    enough == Rule.USUAL.enough() ? " (usual)" : "", pairs(judged, groups, List.of()),
                    pairs(judged, groups, SHAPED_ON), pairs(judged.stream().filter(row -> !SHAPED_ON.contains(row.get("issue")))
                            .toList(), groups, List.of()));
        }
    }

    /** Pairs within an issue that are judged, and pairs of two issues, which never belong together. */
    private static String pairs(List<Map<String, String>> judged, Map<String, Integer> groups, List<String> only) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int i = 0; i < judged.size(); i++) {
            for (int j = 0; j < i; j++) {
                Map<String, String> one = judged.get(i);
                Map<String, String> other = judged.get(j);
                if (!only.isEmpty() && !(only.contains(one.get("issue")) && only.contains(other.get("issue")))) {
                    continue;
                }
                boolean sameIssue = one.get("issue").equals(other.get("issue"));
                boolean both = one.get("judged").equals("1") && other.get("judged").equals("1");
                boolean differ = !one.get("judged").equals(other.get("judged"));
                boolean together = groups.get(one.get("message_no")).equals(groups.get(other.get("message_no")));
                right += sameIssue && both && together ? 1 : 0;
                missed += sameIssue && both && !together ? 1 : 0;
                wrong += together && (sameIssue ? differ : both) ? 1 : 0;
            }
        }
        return String.format(Locale.ROOT, "precision %.3f recall %.3f", right / (double) Math.max(1, right + wrong),
                right / (double) Math.max(1, right + missed));
    }

    private List<Map<String, String>> rows(String name) throws Exception {
        Path file = data.resolve(name);
        var cells = new ArrayList<List<String>>();
        if (!Files.exists(file)) {
            System.out.println(name + " is not there: not measured");
            return new ArrayList<>();
        }
        Csv.each(Encoding.decode(Files.readAllBytes(file)), (_, row) -> cells.add(row));
        var rows = new ArrayList<Map<String, String>>();
        for (List<String> row : cells.subList(1, cells.size())) {
            var map = new HashMap<String, String>();
            for (int i = 0; i < row.size(); i++) {
                map.put(cells.getFirst().get(i), row.get(i));
            }
            rows.add(map);
        }
        return rows;
    }
}
