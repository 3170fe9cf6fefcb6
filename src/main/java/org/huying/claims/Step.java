package org.huying.claims;

import java.time.LocalDate;
import java.util.List;
import org.huying.ledger.Words;

/** One step a hard project has taken, as it stands in the ledger. Amounts are yuan. */
public sealed interface Step {

    /**
     * Put together from what people said.
     *
     * @param community region code of the place
     * @param estate empty where it is about none
     * @param matters numbers of the matters it came from
     */
    record Collected(Words title, Words need, String community, String estate, List<String> matters) implements Step {
    }

    /** Looked at and kept, with the reason. */
    record Screened(Words reason) implements Step {
    }

    /**
     * Put on the list (清单).
     *
     * @param least how many deputies it needs
     * @param months the term of a claim
     * @param department who works with the deputies, and keeps the project while nobody has claimed it
     * @param dispute whether neighbours quarrel about it
     */
    record Listed(List<String> skills, List<String> trades, List<String> topics, int least, int most, long budget,
            int months, String department, Words risk, List<Party> parties, boolean dispute, Words reason)
            implements Step {
    }

    /** Deputies may claim it from now on. */
    record Opened() implements Step {
    }

    /** Not pursued as a project, with the reason. */
    record Dropped(Words reason) implements Step {
    }

    /** Somebody decided about a pair before it is matched. */
    record Wished(String deputy, Wishing wish, Words reason) implements Step {
    }

    /**
     * A deputy claims it (认领).
     *
     * @param own whether the deputy came on their own; else the street committee proposed it
     */
    record Claimed(String deputy, LocalDate until, boolean own, Words reason) implements Step {
    }

    /** A deputy does not take what was proposed. */
    record Declined(String deputy, Words reason) implements Step {
    }

    /** A deputy leaves, another carries on: somebody new, or one of the team. */
    record HandedOver(String from, String to, LocalDate until, Words reason) implements Step {
    }

    /** A deputy's term on it is longer now. */
    record Extended(String deputy, LocalDate until, Words reason) implements Step {
    }

    /** The team leaves; the department keeps the project until others claim it. */
    record GivenBack(String department, Words reason) implements Step {
    }

    /** The plan, or another one with the reason. */
    record Planned(List<Leg> legs, Words reason) implements Step {
    }

    /** @param leg its place in the plan, counted from one */
    record Reached(int leg, Words note) implements Step {
    }

    record Met(MeetingKind kind, LocalDate on, Words topic, Words outcome, int people) implements Step {
    }

    /** An owner who knows the trade joins the expert group (专家小组). The name is not public. */
    record ExpertJoined(Words name, String field) implements Step {
    }

    /**
     * An expert says what they think of something that was written, met on or offered before (论证意见). It stays.
     *
     * @param expert the place of the step with which they joined
     * @param about the place of the step it is about
     */
    record Advised(int expert, int about, Words opinion) implements Step {
    }

    /** An expert leaves the group. */
    record ExpertLeft(int expert, Words reason) implements Step {
    }

    /** A document, or its next version. */
    record Documented(String document, Words text) implements Step {
    }

    /**
     * A file as the next version of a document. The chain holds a salted digest of it.
     *
     * @param bytes how many it has
     * @param digest SHA-256 of the file in hexadecimal digits
     * @param open whether everybody may have it
     */
    record Attached(String document, Words name, FileKind kind, int bytes, Words digest, boolean open, Words note)
            implements Step {
    }

    /** @param file the place of the step whose file is taken away because it should not have been there */
    record Withdrawn(int file, Words reason) implements Step {
    }

    /** A work is put out to tender: what is needed, the text, the highest price, and until when offers may come. */
    record TenderCalled(Words need, Words text, long ceiling, LocalDate bidsBy) implements Step {
    }

    record TenderReworded(Words text, Words reason) implements Step {
    }

    record BidsOpened(List<Bid> bids) implements Step {
    }

    /** @param bid its place among those opened, counted from one */
    record BidChosen(int bid, Words reason) implements Step {
    }

    record WorkAccepted(long cost, Words note) implements Step {
    }

    record Spent(LocalDate on, long amount, Words what) implements Step {
    }

    /** There is more money, from where and why; without it nothing is spent beyond the budget. */
    record BudgetRaised(long amount, Words source, Words reason) implements Step {
    }

    /** A household says yes or no. Which household is not public. */
    record Asked(Words household, Consent consent, Words objection) implements Step {
    }

    /** An objection was talked over with the household that made it. */
    record ObjectionHandled(Words household, Words how) implements Step {
    }

    record Told(Words news) implements Step {
    }

    /** @param matter the number of the matter a finding became, empty where there is none */
    record Checked(CheckKind kind, String deputy, LocalDate on, Words finding, String matter) implements Step {
    }

    /** What the team reports to everybody twice a year (一述职两公开). */
    record Reported(String half, Words text) implements Step {
    }

    /** Done, with what came of it. */
    record Finished(Words result) implements Step {
    }
}
