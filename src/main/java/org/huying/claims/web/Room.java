package org.huying.claims.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.claims.Consent;
import org.huying.claims.MeetingKind;
import org.huying.claims.Expert;
import org.huying.claims.Project;
import org.huying.claims.Step;
import org.huying.claims.Works;
import org.huying.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is shown: to everybody, or inside to those who work on it.
 *
 * @param files where its files are given out to whoever looks
 */
record Room(Project project, ClaimNames names, LocalDate today, boolean inside, String files) {

    private static final String OPEN = "/open/projects/";

    Room(Project project, ClaimNames names, LocalDate today, boolean inside) {
        this(project, names, today, inside, inside ? "/projects/" : OPEN);
    }

    /** As everybody sees it, and with all files: what experts are asked about may be for those at work only. */
    static Room forExpert(Project project, ClaimNames names, LocalDate today) {
        return new Room(project, names, today, false, "/advice/");
    }

    private static final int WIDE = 1000;

    List<Told> told() {
        return new Telling(project, names, inside).tell();
    }

    /** The step of that place in one line. */
    String title(int place) {
        return new Telling(project, names, inside).title(place);
    }

    /** What experts said, newest first, each with the trade of whoever said it. */
    List<Said> advised() {
        return project.all(Step.Advised.class).reversed().stream().map(one -> new Said(one, project.experts().stream()
                .filter(expert -> expert.place() == one.step().expert()).map(Expert::field).findFirst().orElse("")))
                .toList();
    }

    /** An expert's opinion. */
    record Said(Recorded<Step.Advised> advised, String field) {
    }

    /** A bar of the plan, in thousandths of its whole time. */
    record Bar(Works.Part part, long from, long width, boolean late) {
    }

    List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (Works.Part part : project.works().plan()) {
            long from = at(part.leg().from());
            bars.add(new Bar(part, from, Math.max(12, at(part.leg().by().plusDays(1)) - from), part.isLateOn(today)));
        }
        return bars;
    }

    private long at(LocalDate day) {
        LocalDate first = first();
        long whole = Math.max(1, ChronoUnit.DAYS.between(first, last()));
        return Math.clamp(ChronoUnit.DAYS.between(first, day) * WIDE / whole, 0, WIDE);
    }

    long todayAt() {
        return at(today);
    }

    LocalDate first() {
        return project.works().plan().stream().map(part -> part.leg().from()).min(LocalDate::compareTo).orElse(today);
    }

    LocalDate last() {
        return project.works().plan().stream().map(part -> part.leg().by().plusDays(1)).max(LocalDate::compareTo)
                .orElse(today);
    }

    /**
     * A version of a document: a text that was written here, or a file.
     *
     * @param n which version it is, from 1
     * @param file nothing where it is a text
     * @param gone whether the file was taken away
     */
    record Version(int n, Recorded<Step> step, Step.@Nullable Attached file, String text, boolean gone) {
    }

    boolean hasAllFiles() {
        return !files.equals(OPEN);
    }

    /** Each document with its versions, oldest first; to everybody only what is for everybody. */
    Map<String, List<Version>> documents() {
        var there = project.files().stream().map(Recorded::seq).toList();
        var documents = new LinkedHashMap<String, List<Version>>();
        for (Recorded<Step> one : project.history().steps()) {
            switch (one.step()) {
                case Step.Documented written -> add(documents, written.document(), one, null,
                        written.text().toString(), false);
                case Step.Attached file when file.open() || hasAllFiles() -> add(documents, file.document(), one, file,
                        file.note().toString(), !there.contains(one.seq()));
                default -> {
                    // Other steps bring no document.
                }
            }
        }
        return documents;
    }

    private static void add(Map<String, List<Version>> documents, String name, Recorded<Step> step,
            Step.@Nullable Attached file, String text, boolean gone) {
        List<Version> versions = documents.computeIfAbsent(name, _ -> new ArrayList<>());
        versions.add(new Version(versions.size() + 1, step, file, text, gone));
    }

    /** Where the project's files are given out to whoever looks. */
    String filesAddress() {
        return files + project.id().value() + "/files/";
    }

    long households(Consent consent) {
        return project.consents().values().stream().filter(one -> one.consent() == consent).count();
    }

    /** Households that object and with whom nobody has talked it over. */
    long openObjections() {
        var handled = project.all(Step.ObjectionHandled.class).stream().map(one -> one.step().household().toString())
                .toList();
        return project.consents().entrySet().stream().filter(
                one -> one.getValue().consent() == Consent.OBJECTS && !handled.contains(one.getKey())).count();
    }

    /** How much of the budget is spent, in thousandths. */
    long spentPart() {
        Works works = project.works();
        return works.budget() == 0 ? 0 : works.spent() * WIDE / works.budget();
    }

    long meetings(MeetingKind kind) {
        return project.all(Step.Met.class).stream().filter(one -> one.step().kind() == kind).count();
    }
}
