package org.huying.claims;

import java.util.List;
import org.huying.Refused;

/** How far a work that is put out to tender has come: owners write it, offers are opened before everybody. */
public sealed interface Tender {

    record None() implements Tender {
    }

    record Called(Step.TenderCalled call) implements Tender {

        Opened open(Step.BidsOpened step) {
            if (step.bids().isEmpty()) {
                throw new Refused("claims.no-bids");
            }
            return new Opened(call, step.bids());
        }
    }

    record Opened(Step.TenderCalled call, List<Bid> bids) implements Tender {

        Chosen choose(Step.BidChosen step) {
            if (step.bid() < 1 || step.bid() > bids.size()) {
                throw new Refused("claims.bid-missing");
            }
            Bid bid = bids.get(step.bid() - 1);
            if (bid.price() > call.ceiling()) {
                throw new Refused("claims.over-ceiling", call.ceiling(), bid.price());
            }
            return new Chosen(call, bids, bid);
        }
    }

    record Chosen(Step.TenderCalled call, List<Bid> bids, Bid bid) implements Tender {

        Accepted accept(Step.WorkAccepted step) {
            return new Accepted(call, bids, bid, step.cost());
        }
    }

    record Accepted(Step.TenderCalled call, List<Bid> bids, Bid bid, long cost) implements Tender {
    }
}
