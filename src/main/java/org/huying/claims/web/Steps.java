package org.huying.claims.web;

import java.util.ArrayList;
import java.util.List;
import org.huying.claims.Bid;
import org.huying.claims.CheckKind;
import org.huying.claims.Consent;
import org.huying.claims.Leg;
import org.huying.claims.MeetingKind;
import org.huying.claims.Party;
import org.huying.claims.PartyKind;
import org.huying.claims.Step;
import org.huying.claims.Works;
import org.huying.ledger.Words;

/** The step that a filled form means. */
final class Steps {

    static final int PARTIES = 4;
    static final int BIDS = 5;

    private Steps() {
    }

    /** @param deputy who acts, where it is a deputy; else empty */
    static Step of(Act act, Form form, String deputy) {
        Step step = read(act, form, deputy);
        form.check();
        return step;
    }

    private static Step read(Act act, Form form, String deputy) {
        return switch (act) {
            case SCREEN -> new Step.Screened(form.words("reason", 500));
            case LIST -> listed(form);
            case OPEN -> new Step.Opened();
            case DROP -> new Step.Dropped(form.words("reason", 500));
            case CLAIM -> new Step.Claimed(deputy, form.day("until"), true, form.words("reason", 500));
            case ASSIGN ->
                new Step.Claimed(form.chosen("deputy"), form.day("until"), false, form.words("reason", 500));
            case DECLINE -> new Step.Declined(deputy, form.words("reason", 500));
            case HAND_OVER -> new Step.HandedOver(form.chosen("from"), form.chosen("deputy"), form.day("until"),
                    form.words("reason", 500));
            case EXTEND -> new Step.Extended(form.chosen("deputy"), form.day("until"), form.words("reason", 500));
            case GIVE_BACK -> new Step.GivenBack(form.chosen("department"), form.words("reason", 500));
            case PLAN -> new Step.Planned(legs(form), form.perhaps("reason", 500));
            case REACH -> new Step.Reached(form.number("leg"), form.words("note", 1000));
            case MEET ->
                new Step.Met(form.choice("meeting", MeetingKind.class), form.day("on"), form.words("topic", 100),
                        form.words("outcome", 2000), form.number("people"));
            case EXPERT -> new Step.ExpertJoined(form.words("name", 20), form.text("field", 30));
            case EXPERT_LEAVES -> new Step.ExpertLeft(form.chosenNumber("expert"), form.words("reason", 500));
            case DOCUMENT -> new Step.Documented(form.text("document", 60), form.words("text", 20000));
            case WITHDRAW -> new Step.Withdrawn(form.chosenNumber("attached"), form.words("reason", 500));
            case ATTACH, REPORT -> throw new IllegalArgumentException(act + " has a form of its own");
            case CALL -> new Step.TenderCalled(form.words("need", 2000), form.words("text", 20000),
                    form.amount("ceiling"), form.day("bidsBy"));
            case REWORD -> new Step.TenderReworded(form.words("text", 20000), form.words("reason", 500));
            case BIDS -> new Step.BidsOpened(bids(form));
            case CHOOSE -> new Step.BidChosen(form.number("bid"), form.words("reason", 1000));
            case ACCEPT -> new Step.WorkAccepted(form.amount("cost"), form.words("note", 1000));
            case SPEND -> new Step.Spent(form.day("on"), form.amount("amount"), form.words("what", 200));
            case RAISE -> new Step.BudgetRaised(form.amount("amount"), form.words("source", 200),
                    form.words("reason", 500));
            case ASK -> {
                Consent consent = form.choice("consent", Consent.class);
                Words objection = form.perhaps("objection", 1000);
                form.unless(consent != Consent.OBJECTS || !form.typed("objection").isEmpty(), "objection",
                        "claims.objection-missing");
                yield new Step.Asked(form.words("household", 30), consent, objection);
            }
            case HANDLE -> new Step.ObjectionHandled(form.words("household", 30), form.words("how", 1000));
            case TELL -> new Step.Told(form.words("news", 2000));
            case CHECK -> new Step.Checked(form.choice("check", CheckKind.class), deputy, form.day("on"),
                    form.words("finding", 2000), form.typed("matter"));
            case FINISH -> new Step.Finished(form.words("result", 2000));
        };
    }

    private static Step.Listed listed(Form form) {
        var parties = new ArrayList<Party>();
        for (int n = 1; n <= PARTIES; n++) {
            if (!form.typed("party" + n).isEmpty()) {
                parties.add(new Party(form.text("party" + n, 60), form.choice("partyKind" + n, PartyKind.class)));
            }
        }
        return new Step.Listed(form.all("skills"), List.of(form.typed("trades").split("[、,，\\s]+")).stream()
                .filter(trade -> !trade.isEmpty()).toList(), form.all("topics"), form.number("least"),
                form.number("most"), form.amount("budget"), form.number("months"), form.chosen("department"),
                form.perhaps("risk", 1000), List.copyOf(parties), !form.typed("dispute").isEmpty(),
                form.words("reason", 500));
    }

    private static List<Leg> legs(Form form) {
        var legs = new ArrayList<Leg>();
        for (int n = 1; n <= Works.MOST; n++) {
            if (!form.typed("what" + n).isEmpty()) {
                legs.add(new Leg(form.words("what" + n, 100), form.day("from" + n), form.day("by" + n)));
            }
        }
        form.unless(!legs.isEmpty(), "what1", "claims.plan-empty");
        return List.copyOf(legs);
    }

    private static List<Bid> bids(Form form) {
        var bids = new ArrayList<Bid>();
        for (int n = 1; n <= BIDS; n++) {
            if (!form.typed("bidder" + n).isEmpty()) {
                bids.add(new Bid(form.text("bidder" + n, 60), form.amount("price" + n), form.number("days" + n)));
            }
        }
        form.unless(!bids.isEmpty(), "bidder1", "claims.no-bids");
        return List.copyOf(bids);
    }
}
