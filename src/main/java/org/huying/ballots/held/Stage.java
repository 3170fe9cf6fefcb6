package org.huying.ballots.held;

import java.time.Instant;
import java.time.LocalDate;
import org.huying.Refused;
import org.huying.ledger.Recorded;
import org.huying.web.Text;

/** How far a poll has come. There is no way back from any of them. */
public sealed interface Stage {

    /** Being set up: rules and roll may change. */
    record Draft() implements Stage {
    }

    /** Takes ballots; nobody sees what they say. */
    record Open(String digest, Instant at) implements Stage {
    }

    /** The urn is closed for ever and counted; the scrutineer's device has still to sign. */
    record Sealed(String root, Instant at) implements Stage {
    }

    /** Closed, counted and signed. */
    record Closed(String root, Instant at) implements Stage {
    }

    /** Anybody may object until that day. */
    record Announced(String root, LocalDate objectionsUntil) implements Stage {

        Final settle(LocalDate today) {
            if (!today.isAfter(objectionsUntil)) {
                throw new Refused("ballots.objections-run", objectionsUntil);
            }
            return new Final(root);
        }
    }

    record Final(String root) implements Stage {
    }

    /** The stage a step leads to, from the stage it was taken in. */
    static Stage after(Stage stage, Recorded<Step> recorded) {
        return switch (recorded.step()) {
            case Step.Opened opened when stage instanceof Draft -> new Open(opened.digest(), recorded.at());
            case Step.Drawn _ when stage instanceof Open -> stage;
            case Step.Sealed sealed when stage instanceof Open -> new Sealed(sealed.root(), recorded.at());
            case Step.Closed closed when stage instanceof Open || stage instanceof Sealed ->
                new Closed(closed.root(), recorded.at());
            case Step.Spelled _ when stage instanceof Closed -> stage;
            case Step.Announced announced when stage instanceof Closed closed ->
                new Announced(closed.root(), announced.objectionsUntil());
            case Step.Objected _ when stage instanceof Announced -> stage;
            case Step.Settled _ when stage instanceof Announced announced ->
                announced.settle(LocalDate.ofInstant(recorded.at(), Text.ZONE));
            default -> throw new Refused("ballots.not-now");
        };
    }

    default boolean isOver() {
        return this instanceof Closed || this instanceof Announced || this instanceof Final;
    }
}
