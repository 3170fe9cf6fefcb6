package org.huying.imports;

import static org.huying.web.Text.t;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.huying.Refused;
import org.huying.people.Person;
import org.huying.web.Shell;
import org.huying.web.Text;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** {@code huying import opinions FILE --station CODE}: a line for each row that was not simply filed, then a summary. */
@Component
@Order
@ConditionalOnProperty("huying.import.file")
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final int UNREADABLE = 2;

    private final Imports imports;
    private final Environment given;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private final List<List<String>> report = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int exitCode;
    private int filed;
    private int there;
    private int refused;

    ImportCommand(Imports imports, Environment given) {
        this.imports = imports;
        this.given = given;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Shell.speak(language());
        Path file = Path.of(given.getRequiredProperty("huying.import.file"));
        try {
            Sheet sheet = imports.read(bytes(file), String.valueOf(file.getFileName()));
            Columns columns = Columns.recognise(sheet.header());
            Task task = new Task(given.getProperty("huying.import.station", ""), columns,
                    given.getProperty("huying.import.accept", Boolean.class, false));
            imports.run(sheet, task, Person.OPERATOR, outcomes -> {
                outcomes.forEach(outcome -> tell(sheet, outcome));
                err.print("\r" + t("imports.cli-progress", filed + there + refused, sheet.rows().size()));
            });
            err.println();
            summary(sheet);
            write(given.getProperty("huying.import.report", ""));
        } catch (Refused unreadable) {
            exitCode = UNREADABLE;
            err.println(Text.of(unreadable));
        }
    }

    private void tell(Sheet sheet, Outcome outcome) {
        switch (outcome) {
            case Outcome.Filed in -> {
                filed++;
                in.remarks().forEach(remark -> count(sheet, remark));
                report(in.row(), in.id().value(), t("imports.outcome.filed") + notes(sheet, in.remarks()));
            }
            case Outcome.There before -> {
                there++;
                report(before.row(), before.id().value(), t("imports.outcome.there"));
                out.println(t("imports.cli-there", before.row().number(), before.id()));
            }
            case Outcome.Refused bad -> {
                refused++;
                bad.remarks().stream().filter(Remark::stops).forEach(remark -> count(sheet, remark));
                report(bad.row(), "", t("imports.outcome.refused") + notes(sheet, bad.remarks()));
                out.println(t("imports.cli-refused", bad.row().number(), notes(sheet, bad.remarks()).strip()));
            }
        }
    }

    /** Counts without what fills the sentence: a thousand dates that cannot be read are one line of the summary. */
    private void count(Sheet sheet, Remark remark) {
        boolean byRule = remark.column() < 0 && !remark.sentence().key().startsWith("imports.");
        String kind = byRule ? "by-rule" : remark.sentence().key().replaceAll(".*\\.", "");
        counts.merge(kind + "\n" + heading(sheet, remark), 1, Integer::sum);
    }

    private void summary(Sheet sheet) {
        out.println(t("imports.cli-summary", sheet.rows().size(), filed, there, refused));
        counts.forEach((what, times) -> {
            String[] parts = what.split("\n", 2);
            out.println("  " + t("imports.cli-counted", parts[1].isEmpty() ? t("imports.row-whole") : parts[1],
                    t("imports.short." + parts[0]), times));
        });
    }

    private void report(Sheet.Row row, String number, String verdict) {
        report.add(List.of(Integer.toString(row.number()), number, verdict));
    }

    private void write(String file) {
        if (!file.isEmpty()) {
            try {
                Files.writeString(Path.of(file), Report.csv(
                        List.of(t("imports.report-row"), t("imports.report-number"), t("imports.report-verdict")),
                        report));
            } catch (IOException e) {
                exitCode = UNREADABLE;
                err.println(t("imports.report-unwritable", file));
            }
        }
    }

    private static String notes(Sheet sheet, List<Remark> remarks) {
        return remarks.stream().map(remark -> " " + (remark.column() < 0 ? ""
                : t("imports.cell", heading(sheet, remark))) + Text.of(remark.sentence())).reduce("", String::concat);
    }

    private static String heading(Sheet sheet, Remark remark) {
        return remark.column() < 0 || remark.column() >= sheet.header().size() ? ""
                : sheet.header().get(remark.column());
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > Integer.MAX_VALUE / 2) {
                throw new Refused(Files.isRegularFile(file) ? "imports.too-large" : "imports.no-file",
                        Files.isRegularFile(file) ? Sheet.MOST_MEGABYTES : file.toString());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused("imports.no-file", file.toString());
        }
    }

    /** English where the terminal speaks it, else Chinese. */
    private static Locale language() {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv().getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }
}
