package org.huying.matters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.ledger.Words;
import org.huying.opinions.Voices;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one matter of two that say the same, also where a department is at work or they lie in two streets. Within its
 * street the committee does so, across streets the district, or one street proposes and the other takes. Nobody's own clock
 * starts anew, and what was merged wrongly goes on where it was.
 */
@Service
@Transactional
public class MergeDesk {

    /** The first digits of a region, which all streets of a district share. */
    private static final int DISTRICT = 6;

    /** For so many days a department is shown what it was relieved of. */
    private static final int RELIEVED_DAYS = 14;

    private static final int REASON = 500;
    private static final Role[] COMMITTEE = {Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE};

    private final Desk desk;
    private final MatterStore store;
    private final MatterListStore lists;
    private final Voices voices;

    MergeDesk(Desk desk, MatterStore store, MatterListStore lists, Voices voices) {
        this.lists = lists;
        this.desk = desk;
        this.store = store;
        this.voices = voices;
    }

    /** Merges a matter into another, or proposes that where the other lies beyond the person's reach. */
    public void merge(MatterId id, int seen, Person person, String number, String reason) {
        new Refused.Incomplete().unless(number.matches("\\d{9}-\\d{2}-\\d{6}"), "into", "matters.into-missing")
                .text(reason, "reason", REASON).check();
        MatterId into = MatterId.of(number);
        hold(id, into);
        Matter matter = desk.seen(id, seen, person, COMMITTEE);
        Grant grant = Desk.grant(matter, person, COMMITTEE);
        Optional<Matter> found = desk.find(into).filter(one -> one.region().substring(0, DISTRICT)
                .equals(matter.region().substring(0, DISTRICT)));
        new Refused.Incomplete().unless(found.isPresent(), "into", "matters.into-unknown")
                .unless(!into.equals(id), "into", "opinions.join-itself").check();
        Matter other = found.orElseThrow();
        mustTake(other);
        if (Desk.reach(other, person, grant.role()).isPresent()) {
            merge(matter, other, person.actor(grant), Words.of(reason.strip()));
        } else if (matter.offered().isPresent()) {
            throw new Refused("matters.offered-already");
        } else {
            desk.step(matter, person.actor(grant), new Step.Offered(into.value(), Words.of(reason.strip())));
        }
    }

    /** Takes what another street proposed. */
    public void take(MatterId id, int seen, Person person) {
        MatterId into = offer(desk.matter(id));
        hold(id, into);
        Matter matter = desk.matter(id);
        matter.history().seenAt(seen);
        Matter other = desk.matter(into);
        Grant grant = Desk.grant(other, person, COMMITTEE);
        mustTake(other);
        Words reason = matter.offered().map(Step.Offered::reason).orElseThrow(Refused.NotFound::new);
        merge(matter, other, person.actor(grant), Words.of(reason.toString()));
    }

    /** Says why it is not the same, or not theirs. */
    public void decline(MatterId id, int seen, Person person, String reason) {
        new Refused.Incomplete().text(reason, "reason", REASON).check();
        Matter matter = desk.matter(id);
        Grant grant = Desk.grant(desk.matter(offer(matter)), person, COMMITTEE);
        matter.history().seenAt(seen);
        desk.step(matter, person.actor(grant), new Step.OfferEnded(true, Words.of(reason.strip())));
    }

    /** Whoever proposed it does so no more. */
    public void takeOfferBack(MatterId id, int seen, Person person, String reason) {
        new Refused.Incomplete().text(reason, "reason", REASON).check();
        Matter matter = desk.seen(id, seen, person, COMMITTEE);
        offer(matter);
        desk.step(matter, person, new Step.OfferEnded(false, Words.of(reason.strip())), COMMITTEE);
    }

    /** Lets a merged matter go its own way again: its own committee may, and the one it was merged to. */
    public void split(MatterId id, int seen, Person person) {
        Matter matter = desk.matter(id);
        Matter answering = desk.matter(MatterId.of(voices.answering(id.opinion())));
        Grant grant = Stream.of(matter, answering)
                .flatMap(one -> Stream.of(COMMITTEE).flatMap(role -> Desk.reach(one, person, role).stream()))
                .findFirst().orElseThrow(Refused.NotFound::new);
        matter.history().seenAt(seen);
        voices.letGo(id.opinion(), person.actor(grant));
    }

    /** A matter another street proposes to one in the person's reach. */
    @Transactional(readOnly = true)
    public Matter offered(MatterId id, MatterId into, Person person) {
        Matter matter = desk.matter(id);
        Desk.grant(desk.matter(into), person, COMMITTEE);
        if (!offer(matter).equals(into)) {
            throw new Refused("matters.no-offer");
        }
        return matter;
    }

    /** What other streets propose to the one that the grant is for. */
    @Transactional(readOnly = true)
    public List<Offer> offers(Grant grant) {
        return grant.role() == Role.STREET_COMMITTEE && grant.region().length() >= 9
                ? lists.offers(grant.region().substring(0, 9), Optional.empty())
                : List.of();
    }

    /** What other streets propose to go along with this matter. */
    @Transactional(readOnly = true)
    public List<Offer> offers(Matter into) {
        return lists.offers(into.region().substring(0, 9), Optional.of(into.id()));
    }

    /** What the department need not answer any more since that day, because it goes along with another matter. */
    @Transactional(readOnly = true)
    public List<Listed> relieved(Grant grant) {
        return grant.role() == Role.DEPARTMENT ? lists.relieved(grant.unit(), desk.today().minusDays(RELIEVED_DAYS))
                : List.of();
    }

    private void merge(Matter matter, Matter into, String actor, Words reason) {
        desk.step(matter, actor, new Step.Merged(into.id().value(), reason));
        voices.bring(matter.id().opinion(), into.id().opinion(), actor);
    }

    static void mustTake(Matter other) {
        if (other.stage().isOver() && other.merged().isPresent()) {
            throw new Refused("matters.into-merged", other.id(), other.merged().get());
        }
        if (other.asker() != Asker.PERSON || other.stage().isOver()) {
            throw new Refused("matters.into-over", other.id());
        }
    }

    private static MatterId offer(Matter matter) {
        return matter.offered().map(offer -> new MatterId(offer.matter()))
                .orElseThrow(() -> new Refused("matters.no-offer"));
    }

    /** Both in one order, as whoever joins them does. */
    private void hold(MatterId one, MatterId other) {
        Stream.of(one, other).map(MatterId::value).sorted().forEach(id -> store.lock(new MatterId(id)));
    }
}
