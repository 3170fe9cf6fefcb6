package org.huying.opinions;

import java.time.LocalDate;
import java.util.List;
import org.huying.Refused;
import org.huying.calendar.Deadline;
import org.huying.calendar.WorkingCalendar;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for opinions that say the same: join a matter, be merged into one, go one's own way again, be told apart.
 * A joined voice stays an opinion with its own number, its own page and its own clock.
 */
@Service
@Transactional
public class Voices {

    private final Opinions opinions;
    private final VoiceStore store;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;

    Voices(Opinions opinions, VoiceStore store, WorkingCalendar calendar, ApplicationEventPublisher events) {
        this.opinions = opinions;
        this.store = store;
        this.calendar = calendar;
        this.events = events;
    }

    /** Somebody says “me too” instead of filing anew. Sent again, it joins once. Their own words may be left out. */
    public Receipt join(Filing filing, OpinionId matter, Person by) {
        Opinion there = opinions.find(matter).orElseThrow(() -> new Refused("opinions.join-nowhere"));
        Filing here = filing.at(there.region());
        here.checkWithoutWords();
        Receipt receipt = opinions.keep(here, by);
        Opinion voice = opinions.opinion(receipt.id());
        if (voice.isUndecided()) {
            joinNear(voice, matter, voice.history().steps().getFirst().actor(), true);
        }
        return receipt;
    }

    /** An officer finds that it says what a matter says. */
    public void merge(OpinionId id, int seen, Person officer, OpinionId matter) {
        Opinion voice = opinions.seenBy(officer, id, seen);
        joinNear(voice, matter, Opinions.actor(officer, voice), false);
    }

    /** A matter goes along with another one, of whatever street: for the room of matters, which has decided so. */
    public void bring(OpinionId id, OpinionId matter, String actor) {
        join(opinions.opinion(id), matter, actor, false);
    }

    /** What was a matter goes its own way again: for the room of matters, which has decided so. */
    public void letGo(OpinionId id, String actor) {
        Opinion voice = opinions.opinion(id);
        if (!voice.wasMatter()) {
            throw new Refused("opinions.not-joined");
        }
        part(voice, actor, false);
    }

    /**
     * Takes an opinion, and joins to its matter what else waits and says the same.
     *
     * @param elsewhere the matter of another street that says the same, to which it is to be proposed; none where there is none
     */
    public void acceptWith(OpinionId id, int seen, Person officer, String title, String publicText, String category,
            List<String> shown, List<OpinionId> same, @Nullable OpinionId elsewhere) {
        opinions.accept(id, seen, officer, title, publicText, category, shown, elsewhere);
        gather(id, officer, same);
    }

    /** Joins all of these to a matter, as far as they do not go along with it already. */
    public void gather(OpinionId matter, Person officer, List<OpinionId> same) {
        for (OpinionId one : same) {
            Opinion voice = opinions.visibleTo(officer, one);
            if (!one.equals(matter) && !store.root(one).equals(matter)) {
                joinNear(voice, matter, Opinions.actor(officer, voice), false);
            }
        }
    }

    /** Within one street; across streets the committees agree, or the district decides. */
    private void joinNear(Opinion voice, OpinionId matter, String actor, boolean byPerson) {
        if (!voice.region().startsWith(matter.street().substring(0, 9))) {
            throw new Refused("opinions.join-elsewhere");
        }
        join(voice, matter, actor, byPerson);
    }

    private void join(Opinion voice, OpinionId matter, String actor, boolean byPerson) {
        if (voice.id().equals(matter)) {
            throw new Refused("opinions.join-itself");
        }
        if (opinions.find(matter).isEmpty()) {
            throw new Refused("opinions.join-nowhere");
        }
        Deadline answerBy = answerBy(voice);
        var joined = opinions.step(voice, actor, new Step.Joined(matter.value(), byPerson, answerBy));
        store.add(voice.id(), matter, answerBy, joined.at());
        events.publishEvent(new VoiceJoined(voice.id(), matter, byPerson));
    }

    /** The person's clock runs from when they spoke, whatever it is joined to. */
    private Deadline answerBy(Opinion voice) {
        LocalDate from = LocalDate.ofInstant(voice.filedAt(), Opinions.ZONE);
        LocalDate inForce = LocalDate.ofInstant(voice.recordedAt(), Opinions.ZONE);
        return calendar.deadline(from, calendar.limit("ANSWER", voice.region(), inForce));
    }

    /**
     * An officer finds that it was joined wrongly. What was no matter of its own before becomes one now, with the clock of
     * the day the person spoke; what was one goes on as it was.
     */
    public void part(OpinionId id, int seen, Person officer, String title, String publicText, String category) {
        Opinion voice = opinions.seenBy(officer, id, seen);
        boolean wasMatter = voice.wasMatter();
        part(voice, Opinions.actor(officer, voice), false);
        if (!wasMatter) {
            opinions.accept(id, seen + 1, officer, title, publicText, category);
        }
    }

    /** The person finds that it is not the same: the station looks at it as at any other. */
    public void part(FollowKey key) {
        part(opinions.followedBy(key), Person.resident(), true);
    }

    private void part(Opinion voice, String actor, boolean byPerson) {
        OpinionId matter = store.root(voice.id());
        var parted = opinions.step(voice, actor, new Step.Parted(matter.value(), byPerson));
        store.remove(voice.id());
        store.apart(voice.id(), matter, parted.at());
        events.publishEvent(new VoiceLeft(voice.id(), matter, true, byPerson));
    }

    /** The person takes back what became a matter that goes on for others. */
    public void leave(FollowKey key, String reason) {
        opinions.step(opinions.followedBy(key), Person.resident(), new Step.Withdrawn(Words.of(reason.strip())));
    }

    /** Who takes their opinion back no longer goes along with anything. */
    @EventListener
    void withdrawn(OpinionStepped stepped) {
        if (stepped.step() == Step.Withdrawn.class) {
            OpinionId matter = store.root(stepped.id());
            if (!matter.equals(stepped.id())) {
                store.move(stepped.id(), matter);
                store.remove(stepped.id());
                events.publishEvent(new VoiceLeft(stepped.id(), matter, false, true));
            }
        }
    }

    /** Somebody looked at both and found that they are not the same; nobody is asked again. */
    public void tellApart(OpinionId id, int seen, Person officer, OpinionId other) {
        Opinion opinion = opinions.seenBy(officer, id, seen);
        if (other.equals(id)) {
            throw new Refused("opinions.apart-itself");
        }
        opinions.opinion(other);
        var told = opinions.step(opinion, Opinions.actor(officer, opinion), new Step.ToldApart(other.value()));
        store.apart(id, other, told.at());
    }

    /** Which opinions were found not to be the same as this one, by telling them apart or by splitting them again. */
    @Transactional(readOnly = true)
    public List<OpinionId> apart(OpinionId id) {
        return store.apart(id);
    }

    /** Everybody who goes along with a matter, the earliest first. */
    @Transactional(readOnly = true)
    public List<Voice> of(OpinionId matter) {
        return store.of(matter);
    }

    /** How many people a matter is for: whoever began it, unless they left, and all who go along. */
    @Transactional(readOnly = true)
    public int count(OpinionId matter) {
        boolean left = opinions.opinion(matter).stage() instanceof Stage.Withdrawn;
        return store.of(matter).size() + (left ? 0 : 1);
    }

    /** The matter that answers this opinion in the end: its own where it goes along with none. */
    @Transactional(readOnly = true)
    public OpinionId answering(OpinionId id) {
        return store.root(id);
    }
}
