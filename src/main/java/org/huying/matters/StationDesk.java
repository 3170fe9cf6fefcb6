package org.huying.matters;

import java.util.List;
import org.huying.Refused;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinions;
import org.huying.opinions.PublicTexts;
import org.huying.opinions.Titles;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the station, and the committee in its place, answers for: that nothing public tells who spoke. */
@Service
@Transactional
public class StationDesk {

    private static final Role[] PUBLISHERS = {Role.STATION_OFFICER, Role.STREET_COMMITTEE};

    private final Desk desk;
    private final MatterStore store;
    private final Opinions opinions;
    private final PublicTexts publicTexts;

    StationDesk(Desk desk, MatterStore store, Opinions opinions, PublicTexts publicTexts) {
        this.desk = desk;
        this.store = store;
        this.opinions = opinions;
        this.publicTexts = publicTexts;
    }

    /**
     * Corrects what everybody reads, as where something personal was left in it. What it read before is erased for good,
     * here and with the opinion; that it was corrected, when and by whom stays.
     */
    public void reword(MatterId id, int seen, Person person, String title, String publicText) {
        new Refused.Incomplete().text(title, "title", Titles.LONGEST).text(publicText, "publicText", Filing.LONGEST)
                .check();
        Matter matter = desk.seen(id, seen, person, PUBLISHERS);
        publicTexts.check(id.opinion(), title, publicText);
        List<Integer> before = matter.history().steps().stream().filter(StationDesk::isPublicText).map(Recorded::seq)
                .toList();
        Matter after = desk.step(matter, person,
                new Step.Reworded(Words.of(title.strip()), Words.of(publicText.strip())), PUBLISHERS);
        store.reword(after);
        desk.erase(after, before);
        opinions.forgetPublicText(id.opinion());
    }

    private static boolean isPublicText(Recorded<Step> recorded) {
        return recorded.step() instanceof Step.Opened || recorded.step() instanceof Step.Reworded;
    }
}
