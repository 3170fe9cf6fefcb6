package org.huying.bulletins;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.huying.Refused;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.matters.Cursor;
import org.huying.opinions.PublicTexts;
import org.huying.people.Person;
import org.huying.web.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of bulletins: compose one from the facts, publish it, read what was published. */
@Service
@Transactional(readOnly = true)
public class Bulletins {

    /** Lines of one page of a list. */
    public static final int PAGE = BulletinStore.PAGE;

    private static final int REASON = 500;

    private final BulletinStore store;
    private final Composer composer;
    private final Tellers tellers;
    private final Ledger ledger;
    private final PublicTexts publicTexts;

    Bulletins(BulletinStore store, Composer composer, Tellers tellers, Ledger ledger, PublicTexts publicTexts) {
        this.store = store;
        this.composer = composer;
        this.tellers = tellers;
        this.ledger = ledger;
        this.publicTexts = publicTexts;
    }

    /** The places somebody may publish for. */
    public List<Place> places(Person person) {
        return tellers.of(person);
    }

    /** The bulletin as it follows from the facts now. */
    public Draft compose(Person person, String place, Period period) {
        Place teller = tellers.find(person, place);
        Content content = composer.compose(teller, period, today());
        History<Step> history = history(teller, period);
        return new Draft(content, history.seq(), editions(history), Frozen.of(content).digest());
    }

    /**
     * Publishes it: from then on it is as it is.
     *
     * @param seen how many steps there were when the person read it
     * @param read the digest of the facts they have read
     * @throws Refused.SomeoneWasFaster if somebody else has published in between
     */
    @Transactional
    public Bulletin publish(Person person, String place, Period period, int seen, String read, Wording wording) {
        Place teller = tellers.find(person, place);
        History<Step> history = history(teller, period).seenAt(seen);
        new Refused.Incomplete()
                .unless(wording.opening().length() <= Wording.LONGEST, "opening", "web.field-long", Wording.LONGEST,
                        wording.opening().length())
                .unless(wording.closing().length() <= Wording.LONGEST, "closing", "web.field-long", Wording.LONGEST,
                        wording.closing().length())
                .unless(history.isEmpty() || !wording.correction().isBlank(), "correction",
                        "bulletins.correction-missing")
                .unless(wording.correction().length() <= REASON, "correction", "web.field-long", REASON,
                        wording.correction().length())
                .check();
        publicTexts.check(String.join("\n", wording.opening(), wording.closing(), wording.correction()));
        Content composed = composer.compose(teller, period, today());
        if (!Frozen.of(composed).digest().equals(read)) {
            throw new Refused("bulletins.moved-on");
        }
        Content content = composed.with(wording);
        Frozen frozen = Frozen.of(content);
        int edition = editions(history) + 1;
        String id = id(teller, period, edition);
        var recorded = ledger.add(history, teller.street() + "000", person.actor(Tellers.grant(person, teller)),
                (Step) new Step.Published(id, teller.code(), period.first(), period.last(), edition, frozen.digest()));
        var bulletin = new Bulletin(id, edition, content, frozen.text(), frozen.digest(), recorded.at(),
                edition == 1 ? null : id(teller, period, edition - 1), null);
        store.add(bulletin);
        return bulletin;
    }

    /** @throws Refused.NotFound where there is no such bulletin */
    public Bulletin bulletin(String id) {
        return store.find(id).orElseThrow(Refused.NotFound::new);
    }

    /** What was published of a street and its stations, or everywhere where the street is empty; newest first. */
    public List<Entry> ofStreet(String street, Cursor after) {
        return store.list(street, "", after, PAGE);
    }

    /** What was published by a station, or by the committee of a street. */
    public List<Entry> ofPlace(String place, Cursor after) {
        return store.list("", place, after, PAGE);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), Text.ZONE);
    }

    private History<Step> history(Place place, Period period) {
        return ledger.history(subject(place, period), Step.class);
    }

    private static int editions(History<Step> history) {
        return Math.toIntExact(
                history.steps().stream().filter(one -> one.step() instanceof Step.Published).count());
    }

    static String subject(Place place, Period period) {
        return "bulletin/" + id(place, period);
    }

    private static String id(Place place, Period period) {
        return place.code() + "-" + period.first().format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + period.last().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String id(Place place, Period period, int edition) {
        return id(place, period) + "-" + edition;
    }
}
