package org.huying.claims.web;

import static org.huying.web.Text.day;
import static org.huying.web.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huying.claims.CheckKind;
import org.huying.claims.Consent;
import org.huying.claims.Doing;
import org.huying.claims.HalfYear;
import org.huying.claims.MeetingKind;
import org.huying.claims.Project;
import org.huying.claims.Step;
import org.huying.claims.Works;
import org.huying.ledger.Recorded;
import org.huying.web.Shell;
import org.huying.web.Text;

/** What a team could report on a half year (一述职两公开), written from what is recorded; people change it as they like. */
final class ReportDraft {

    private final Room room;
    private final Project project;
    private final HalfYear half;

    ReportDraft(Room room, HalfYear half) {
        this.room = room;
        this.project = room.project();
        this.half = half;
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add(t("claims.report.opening", project.title(), team(), day(half.first()), day(until())));
        lines.add(t("claims.report.done", done()));
        lines.add(money());
        if (!project.consents().isEmpty()) {
            lines.add(t("claims.report.consent", room.households(Consent.AGREES), room.households(Consent.OBJECTS),
                    room.households(Consent.AWAY), room.openObjections()));
        }
        lines.add(ahead());
        return String.join("\n\n", lines);
    }

    /** What one of the team recorded in that half year, in one sentence. */
    String doneBy(String deputy) {
        var told = new ArrayList<String>();
        List<Recorded<Step>> own = project.history().steps().stream()
                .filter(one -> one.role().equals("DEPUTY") && one.unit().equals(deputy))
                .filter(one -> half.contains(LocalDate.ofInstant(one.at(), Text.ZONE))).toList();
        for (Doing doing : List.of(Doing.CLAIMED, Doing.MET, Doing.REACHED, Doing.CHECKED, Doing.REPORTED)) {
            count(told, t(doing), own.stream().filter(one -> doing.isStep(one.step().getClass())).count());
        }
        count(told, t("claims.report.documents"), own.stream().filter(one -> one.step() instanceof Step.Documented
                || one.step() instanceof Step.Attached).count());
        return told.isEmpty() ? t("claims.report.nothing") : String.join(Shell.isEnglish() ? ", " : "，", told);
    }

    private LocalDate until() {
        return room.today().isBefore(half.last()) ? room.today() : half.last();
    }

    private String team() {
        return project.team().stream().map(member -> room.names().deputy(member.deputy()))
                .collect(Collectors.joining(Shell.isEnglish() ? ", " : "、"));
    }

    /** Sentences of what was done, or that nothing is recorded. */
    private String done() {
        var told = new ArrayList<String>();
        List<Recorded<Step.Met>> meetings = project.all(Step.Met.class).stream()
                .filter(one -> half.contains(one.step().on())).toList();
        Arrays.stream(MeetingKind.values()).forEach(kind -> count(told, t(kind), meetings.stream()
                .filter(one -> one.step().kind() == kind).count()));
        Arrays.stream(CheckKind.values()).forEach(kind -> count(told, t(kind), project.all(Step.Checked.class).stream()
                .filter(one -> half.contains(one.step().on()) && one.step().kind() == kind).count()));
        count(told, t("claims.report.documents"), recorded(step -> step instanceof Step.Documented
                || step instanceof Step.Attached file && file.open()));
        count(told, t("claims.report.advice"), recorded(Step.Advised.class::isInstance));
        String parts = project.works().plan().stream()
                .filter(part -> part.reachedOn() != null && half.contains(part.reachedOn()))
                .map(part -> part.leg().what().toString()).collect(Collectors.joining(Shell.isEnglish() ? "; " : "；"));
        if (told.isEmpty()) {
            return t(parts.isEmpty() ? "claims.report.nothing" : "claims.report.parts", parts);
        }
        String all = String.join(Shell.isEnglish() ? ", " : "，", told);
        return parts.isEmpty() ? all : t("claims.report.and-parts", all, parts);
    }

    private static void count(List<String> told, String what, long times) {
        if (times > 0) {
            told.add(t("claims.times", what, times));
        }
    }

    private long recorded(Predicate<Step> kind) {
        return project.history().steps().stream().filter(one -> kind.test(one.step()))
                .filter(one -> half.contains(LocalDate.ofInstant(one.at(), Text.ZONE))).count();
    }

    private String money() {
        Works works = project.works();
        long spent = project.all(Step.Spent.class).stream().filter(one -> half.contains(one.step().on()))
                .mapToLong(one -> one.step().amount()).sum();
        return t("claims.report.money", Money.of(spent), Money.of(works.budget()), Money.of(works.spent()),
                Money.of(works.budget() - works.spent()));
    }

    private String ahead() {
        String parts = project.works().plan().stream().filter(part -> part.reachedOn() == null)
                .map(part -> t(part.isLateOn(room.today()) ? "claims.report.part-late" : "claims.report.part",
                        part.leg().what().toString(), day(part.leg().by())))
                .collect(Collectors.joining(Shell.isEnglish() ? "; " : "；"));
        return parts.isEmpty() ? t("claims.report.all-done") : t("claims.report.ahead", parts);
    }
}
