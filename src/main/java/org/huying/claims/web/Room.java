package org.huying.claims.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huying.claims.Consent;
import org.huying.claims.MeetingKind;
import org.huying.claims.Project;
import org.huying.claims.Step;
import org.huying.claims.Works;
import org.huying.ledger.Recorded;

/** A project as it is shown: to everybody, or inside to those who work on it. */
record Room(Project project, ClaimNames names, LocalDate today, boolean inside) {

    private static final int WIDE = 1000;

    List<Told> told() {
        return new Telling(names, inside).tell(project);
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

    /** Each document with its versions, oldest first. */
    Map<String, List<Recorded<Step.Documented>>> documents() {
        var documents = new LinkedHashMap<String, List<Recorded<Step.Documented>>>();
        project.all(Step.Documented.class)
                .forEach(one -> documents.computeIfAbsent(one.step().document(), _ -> new ArrayList<>()).add(one));
        return documents;
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
