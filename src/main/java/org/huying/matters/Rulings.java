package org.huying.matters;

import java.util.List;
import org.huying.ledger.Recorded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rulings after a second return, newest first: precedents for the next one, and for everybody to see. */
@Service
@Transactional(readOnly = true)
public class Rulings {

    /** Rulings of one page. */
    public static final int PAGE = 20;

    private final RulingStore store;
    private final Desk desk;

    Rulings(RulingStore store, Desk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** One page of those on matters of this category, by its leading digits. */
    public List<Ruling> newest(String category, Cursor after) {
        return store.newest(category, after, PAGE).stream().map(this::ruling).toList();
    }

    private Ruling ruling(RulingStore.Place place) {
        Matter matter = desk.matter(place.matter());
        List<Recorded<Step>> steps = matter.history().steps();
        Recorded<Step> recorded = steps.get(place.seq() - 1);
        var ruled = (Step.Ruled) recorded.step();
        return new Ruling(matter.id(), matter.region(), matter.title().toString(),
                matter.opened().category(), steps.subList(0, place.seq() - 1).stream().map(Recorded::step)
                        .filter(Step.Returned.class::isInstance).map(Step.Returned.class::cast)
                        .map(returned -> returned.reason().toString()).toList(),
                ruled.lead(), ruled.reasoning().toString(), recorded.at());
    }
}
