package org.huying.matters;

import org.huying.Refused;

/** Who asked, and is owed the answer: a matter never closes without them. */
public enum Asker {
    /** Somebody who spoke up: rates the answer and may object; the three questions come before the closing. */
    PERSON,
    /** The district committee, which handed the matter down (区级交办): its own word on the answer closes it. */
    DISTRICT;

    /**
     * Some steps belong to one kind of asker.
     *
     * @throws Refused if the step is not for matters of this one
     */
    void check(Step step) {
        Asker of = switch (step) {
            case Step.Confirmed _, Step.TakenBack _ -> DISTRICT;
            case Step.Rated _, Step.Objected _, Step.ObjectionAnswered _, Step.Questioned _, Step.Closed _, Step.Added _, Step.Withdrawn _, Step.AnsweredBefore _, Step.PhotosShown _, Step.Reworded _, Step.Merged _, Step.Parted _, Step.Offered _, Step.OfferEnded _, Step.VoiceRated _ ->
                PERSON;
            case Step.Opened _, Step.Routed _, Step.Taken _, Step.HandedUp _, Step.Assigned _, Step.Accepted _, Step.Returned _, Step.Ruled _, Step.Progressed _, Step.Planned _, Step.Reached _, Step.Contacted _, Step.ExtensionAsked _, Step.ExtensionGranted _, Step.ExtensionDenied _, Step.HelperReplied _, Step.Replied _, Step.Reopened _, Step.Noted _, Step.Paused _, Step.Resumed _, Step.Reckoned _, Step.Settled _, Step.MadeKey _, Step.KeyEnded _, Step.NoteDue _, Step.NoteMissed _, Step.Supervised _, Step.Corrected _ ->
                this;
        };
        if (of != this) {
            throw new Refused(this == DISTRICT ? "matters.district-asked" : "matters.person-asked");
        }
    }
}
