package org.huying.claims.web;

import static org.huying.web.Text.day;
import static org.huying.web.Text.t;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.claims.Expert;
import org.huying.claims.Project;
import org.huying.claims.Step;
import org.huying.ledger.Recorded;

/** Tells what happened to a project, newest first; to everybody without households, names of owners and inner talk. */
final class Telling {

    private final Project project;
    private final ClaimNames names;
    private final boolean inside;

    Telling(Project project, ClaimNames names, boolean inside) {
        this.project = project;
        this.names = names;
        this.inside = inside;
    }

    List<Told> tell() {
        return project.history().steps().reversed().stream().flatMap(one -> tell(one).stream()).toList();
    }

    /** The step of that place in one line; empty where it is not told. */
    String title(int place) {
        return project.history().steps().stream().filter(one -> one.seq() == place).findFirst().flatMap(this::tell)
                .map(told -> day(told.at()) + " " + told.title()).orElse("");
    }

    private Optional<Told> tell(Recorded<Step> one) {
        return switch (one.step()) {
            case Step.Collected step -> told(one, t("claims.told.Collected"), step.need().toString());
            case Step.Screened step -> told(one, t("claims.told.Screened"), step.reason().toString());
            case Step.Listed step -> told(one, t("claims.told.Listed"), step.reason().toString());
            case Step.Opened _ -> told(one, t("claims.told.Opened"), "");
            case Step.Dropped step ->
                told(one, t(project.isPublic() ? "claims.told.Withdrawn" : "claims.told.Dropped"),
                        step.reason().toString());
            case Step.Wished step -> hidden(one,
                    t("claims.told.Wished", names.deputy(step.deputy()), t(step.wish())), step.reason().toString());
            case Step.Claimed step -> told(one, t(step.own() ? "claims.told.Claimed" : "claims.told.Assigned",
                    names.deputy(step.deputy()), day(step.until())), reason(step));
            case Step.Declined step ->
                hidden(one, t("claims.told.Declined", names.deputy(step.deputy())), step.reason().toString());
            case Step.HandedOver step -> told(one, t("claims.told.HandedOver", names.deputy(step.from()),
                    names.deputy(step.to()), day(step.until())), step.reason().toString());
            case Step.Extended step -> told(one,
                    t("claims.told.Extended", names.deputy(step.deputy()), day(step.until())),
                    step.reason().toString());
            case Step.GivenBack step ->
                told(one, t("claims.told.GivenBack", names.department(step.department())), step.reason().toString());
            case Step.Planned step -> told(one, t("claims.told.Planned", step.legs().size()), step.reason().toString());
            case Step.Reached step -> told(one, t("claims.told.Reached", step.leg()), step.note().toString());
            case Step.Met step ->
                told(one, t("claims.told.Met", t(step.kind()), step.topic().toString(), step.people()),
                        step.outcome().toString());
            case Step.ExpertJoined step ->
                told(one, t("claims.told.ExpertJoined", step.field()), inside ? step.name().toString() : "");
            case Step.Advised step ->
                told(one, t("claims.told.Advised", title(step.about())), step.opinion().toString());
            case Step.ExpertLeft step -> told(one, t("claims.told.ExpertLeft"), step.reason().toString());
            case Step.Documented step -> told(one, t("claims.told.Documented", step.document()), "");
            case Step.Attached step -> step.open() || inside
                    ? told(one, t(step.open() ? "claims.told.Attached" : "claims.told.AttachedInside", step.document(),
                            step.kind().ending().toUpperCase(Locale.ROOT)), step.note().toString())
                    : Optional.empty();
            case Step.Withdrawn step -> told(one, t("claims.told.Withdrawn.file"), step.reason().toString());
            case Step.TenderCalled step ->
                told(one, t("claims.told.TenderCalled", Money.of(step.ceiling()), day(step.bidsBy())),
                        step.need().toString());
            case Step.TenderReworded step -> told(one, t("claims.told.TenderReworded"), step.reason().toString());
            case Step.BidsOpened step -> told(one, t("claims.told.BidsOpened", step.bids().size()),
                    step.bids().stream()
                            .map(bid -> t("claims.bid-line", bid.bidder(), Money.of(bid.price()), bid.days()))
                            .collect(Collectors.joining("\n")));
            case Step.BidChosen step -> told(one, t("claims.told.BidChosen", step.bid()), step.reason().toString());
            case Step.WorkAccepted step ->
                told(one, t("claims.told.WorkAccepted", Money.of(step.cost())), step.note().toString());
            case Step.Spent step -> told(one, t("claims.told.Spent", Money.of(step.amount())), step.what().toString());
            case Step.BudgetRaised step -> told(one, t("claims.told.BudgetRaised", Money.of(step.amount()),
                    step.source().toString()), step.reason().toString());
            case Step.Asked step -> hidden(one,
                    t("claims.told.Asked", step.household().toString(), t(step.consent())),
                    step.objection().toString());
            case Step.ObjectionHandled step ->
                hidden(one, t("claims.told.ObjectionHandled", step.household().toString()), step.how().toString());
            case Step.Told step -> told(one, t("claims.told.Told"), step.news().toString());
            case Step.Checked step -> told(one, t("claims.told.Checked", t(step.kind()), day(step.on())),
                    step.finding().toString()).map(told -> told.filed(step.matter(), names.isMatter(step.matter())));
            case Step.Reported step ->
                told(one, t("claims.told.Reported", Halves.of(step.half())), step.text().toString());
            case Step.Finished step -> told(one, t("claims.told.Finished"), step.result().toString());
        };
    }

    /** Who took what the match board proposed gave no reason of their own. */
    private static String reason(Step.Claimed step) {
        boolean proposed = !step.own() && !step.reason().isErased() && step.reason().toString().isEmpty();
        return proposed ? t("claims.by-match") : step.reason().toString();
    }

    private Optional<Told> hidden(Recorded<Step> one, String title, String text) {
        return inside ? told(one, title, text) : Optional.empty();
    }

    private Optional<Told> told(Recorded<Step> one, String title, String text) {
        String who = switch (one.role()) {
            case "DEPUTY" -> t("claims.by-deputy", names.deputy(one.unit()));
            case "DISTRICT_COMMITTEE" -> t("claims.by-district");
            case "EXPERT" -> t("claims.by-expert", field(one.unit()));
            default -> t("claims.by-committee");
        };
        return Optional.of(new Told(one.at(), who, title, text));
    }

    /** The trade of whoever speaks from that place in the expert group. */
    private String field(String unit) {
        return project.experts().stream().filter(expert -> expert.unit().equals(unit)).map(Expert::field).findFirst()
                .orElse("");
    }
}
