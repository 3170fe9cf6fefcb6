package org.huying.erasure;

import org.huying.Refused;
import org.huying.matters.PersonDesk;
import org.huying.opinions.ErasureCause;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what is personal of one opinion and of the matter it became. */
@Service
@Transactional
public class Erasure {

    private final Opinions opinions;
    private final PersonDesk persons;
    private final KeptStore store;

    Erasure(Opinions opinions, PersonDesk persons, KeptStore store) {
        this.opinions = opinions;
        this.persons = persons;
        this.store = store;
    }

    /** The person wishes it, on the page that only they have the key of. */
    public void wish(FollowKey key, boolean sure) {
        new Refused.Incomplete().unless(sure, "sure", "erasure.not-sure").check();
        erase(opinions.followedBy(key).id(), Person.resident(), ErasureCause.WISH, "");
    }

    /** The person asked for it at the station or in writing; whoever carries it out says how they know. */
    public void request(OpinionId id, Person by, String reason, boolean sure) {
        new Refused.Incomplete().text(reason, "reason", 200).unless(sure, "sure", "erasure.not-sure").check();
        erase(id, by.actor(grant(visibleTo(by, id), by)), ErasureCause.REQUEST, reason.strip());
    }

    /** The opinion, for somebody who may carry a request out. */
    @Transactional(readOnly = true)
    public Opinion visibleTo(Person person, OpinionId id) {
        Opinion opinion = opinions.opinion(id);
        grant(opinion, person);
        return opinion;
    }

    /** Its time is over. */
    void time(OpinionId id) {
        erase(id, Person.rule(), ErasureCause.TIME, "");
    }

    private void erase(OpinionId id, String actor, ErasureCause cause, String reason) {
        boolean anew = persons.forget(id) | opinions.opinion(id).hasWords();
        if (!anew && opinions.opinion(id).erased().isPresent()) {
            throw new Refused("opinions.erased-already");
        }
        store.erased(id, opinions.erase(id, actor, cause, reason), cause);
    }

    private static Grant grant(Opinion opinion, Person person) {
        return person.of(Role.STATION_OFFICER, opinion.filed().station())
                .or(() -> person.as(Role.ADMINISTRATOR, opinion.region())).orElseThrow(Refused.NotFound::new);
    }
}
