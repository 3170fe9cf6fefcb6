package org.huying.matters;

import java.time.LocalDate;
import org.huying.Refused;
import org.huying.ledger.Words;
import org.huying.opinions.OpinionId;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what an earlier register holds as the answer to a matter: the matter is closed with it, visibly so. */
@Service
@Transactional
public class EarlierAnswers {

    /** The longest answer, in characters: real ones reach eight thousand. */
    public static final int LONGEST = 10_000;

    static final int OFFICE = 80;

    private final Desk desk;

    EarlierAnswers(Desk desk) {
        this.desk = desk;
    }

    /** The matter of this opinion was answered before it came here. The text must be fit for everybody's eyes. */
    public void bring(OpinionId opinion, Person person, String text, String office, @Nullable LocalDate answeredOn) {
        new Refused.Incomplete().text(text, "answer", LONGEST)
                .unless(office.length() <= OFFICE, "office", "web.field-long", OFFICE, office.length()).check();
        Matter matter = desk.matter(MatterId.of(opinion));
        desk.step(matter, person.actor(grant(matter, person)),
                new Step.AnsweredBefore(Words.of(text.strip()), Words.of(office.strip()), answeredOn));
    }

    private static Grant grant(Matter matter, Person person) {
        return person.of(Role.STATION_OFFICER, matter.opened().station())
                .or(() -> person.as(Role.STREET_COMMITTEE, matter.region()))
                .or(() -> person.as(Role.ADMINISTRATOR, matter.region())).orElseThrow(Refused.NotFound::new);
    }
}
