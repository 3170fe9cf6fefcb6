package org.huying.ballots.held;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import org.huying.Refused;
import org.huying.ballots.Poll;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.urn.Receipt;
import org.huying.ballots.urn.Urn;
import org.huying.people.Person;
import org.springframework.stereotype.Component;

/** Freezes rules and roll, sees to the keys, and lets people vote. */
@Component
class Opening {

    private static final int WORDS = 8;
    private static final int SECRET = 32;

    private final PollBook book;
    private final PollStore store;
    private final RollStore rolls;
    private final Signers signers;
    private final DeviceStore devices;
    private final ReportStore reports;
    private final Estate estate;
    private final Urn urn;
    private final SecureRandom random = new SecureRandom();

    Opening(PollBook book, PollStore store, RollStore rolls, Signers signers, DeviceStore devices, ReportStore reports,
            Estate estate, Urn urn) {
        this.estate = estate;
        this.book = book;
        this.store = store;
        this.rolls = rolls;
        this.signers = signers;
        this.devices = devices;
        this.reports = reports;
        this.urn = urn;
    }

    void open(Person person, String id, String words) {
        Held held = book.taken(person, id);
        PollBook.mustBe(held.isDraft());
        List<Voter> roll = rolls.roll(id);
        if (roll.isEmpty()) {
            throw new Refused("ballots.roll-empty");
        }
        Draft.check(held.setting());
        if (held.setting().preset() == Preset.OWNERS && rolls.units(id).stream().anyMatch(unit -> unit.area() == 0)) {
            throw new Refused("ballots.units-missing");
        }
        Signers.Fresh keys = keys(held, words.strip());
        String secret = held.setting().poll() instanceof Poll.Projects projects && projects.isByLot() ? random() : "";
        var poll = new PublishedPoll(id, held.setting().title(), held.setting().poll(),
                held.setting().items().stream().map(Item::frozenName).toList(), roll.size(), digest(id, roll),
                keys.blind(),
                List.of(urn.open(id), keys.board()), keepers(held.setting().keeper()), reports(held),
                commentKey(held), secret.isEmpty() ? "" : PublishedPoll.commitment(secret), estate(held),
                held.setting().poll() instanceof Poll.Choice choice && choice.writeIns());
        store.freeze(id, poll.json(), secret);
        book.step(held, person, new Step.Opened(id, poll.digest(), poll.roll(), poll.due()));
        book.keep(poll);
    }

    private Optional<PublishedPoll.Estate> estate(Held held) {
        return held.setting().preset() == Preset.OWNERS ? Optional.of(estate.published(held))
                : Optional.empty();
    }

    private String random() {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private Signers.Fresh keys(Held held, String words) {
        if (held.setting().keeper() == Keeper.DEVICE) {
            return signers.make(held.id(), devices.find(held.id()).flatMap(DeviceStore.Kept::device)
                    .orElseThrow(() -> new Refused("ballots.no-device")));
        }
        new Refused.Incomplete().unless(words.length() >= WORDS, "words", "ballots.words-short", WORDS).check();
        return signers.make(held.id(), words);
    }

    /** Voters may leave words where they vote in secret from phones; the words have a part of the urn of their own. */
    private Optional<RSAPublicKey> commentKey(Held held) {
        if (!held.setting().options().comments() || held.setting().level() != Level.SECRET) {
            return Optional.empty();
        }
        urn.open(held.id() + Comments.PART);
        return Optional.of(signers.makeForComments(held.id()));
    }

    private List<String> reports(Held held) {
        var written = reports.reports(held.id());
        return written.isEmpty() ? List.of() : held.setting().items().stream().map(item -> {
            Reports.Report report = written.get(item.matter());
            return report == null ? "" : Receipt.digest(report.name() + "\n" + report.words());
        }).toList();
    }

    /** As it stands in poll.json, for everybody to read who could sign. */
    private static List<String> keepers(Keeper keeper) {
        return List.of("server", keeper == Keeper.DEVICE ? "scrutineer's device" : "server, sealed by words");
    }

    /** A digest of who is on the roll; with a salt, since names can be guessed. */
    private String digest(String poll, List<Voter> roll) {
        byte[] salt = new byte[WORDS * 2];
        random.nextBytes(salt);
        var text = new StringBuilder(HexFormat.of().formatHex(salt));
        roll.forEach(voter -> text.append('\n').append(voter.voter()).append('\t').append(voter.name()));
        rolls.units(poll).stream().filter(unit -> unit.area() > 0)
                .forEach(unit -> text.append('\n').append(unit.owner()).append('\t').append(unit.area()));
        return Receipt.digest(text.toString());
    }
}
