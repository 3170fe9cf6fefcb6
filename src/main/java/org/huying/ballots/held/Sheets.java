package org.huying.ballots.held;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.huying.Refused;
import org.huying.ballots.Marks;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.seal.PublishedPoll;
import org.springframework.stereotype.Component;

/**
 * Paper ballots become ballots of the urn: once both readings agree each sheet gets a serial that is signed like a
 * phone's. Nothing published tells which ballots were paper.
 */
@Component
class Sheets {

    static final int FIRST = 1;
    static final int SECOND = 2;

    private final SheetStore store;
    private final AnswerStore answers;
    private final Blanks blanks;

    Sheets(SheetStore store, AnswerStore answers, Blanks blanks) {
        this.store = store;
        this.answers = answers;
        this.blanks = blanks;
    }

    /**
     * The sheets of a poll as ballots.
     *
     * @throws Refused if the two readings differ, or hands were not counted for as many as came
     */
    List<PublishedBallot> ballots(Held held, PublishedPoll poll) {
        SortedMap<Integer, Marks> first = store.sheets(held.id(), FIRST);
        SortedMap<Integer, Marks> second = store.sheets(held.id(), SECOND);
        if (!first.equals(second)) {
            throw new Refused("ballots.readings-differ");
        }
        if (held.setting().level() == Level.HANDS && first.size() != held.present()) {
            throw new Refused("ballots.hands-not-counted", held.present());
        }
        if (held.setting().level() == Level.NAMED) {
            return held.setting().preset() == Preset.OWNERS ? List.of()
                    : written(held, poll, List.copyOf(answers.answers(held.id()).values()));
        }
        return written(held, poll, List.copyOf(first.values()));
    }

    private List<PublishedBallot> written(Held held, PublishedPoll poll, List<Marks> sheets) {
        List<Blanks.Blank> drawn = blanks.take(held, poll, sheets.size());
        var ballots = new ArrayList<PublishedBallot>();
        for (Marks marks : sheets) {
            Blanks.Blank blank = drawn.get(ballots.size());
            ballots.add(new PublishedBallot(blank.key().open(), 1, marks, blank.tokens(),
                    blank.key().sign(PublishedBallot.signed(poll.digest(), blank.key().open(), 1, marks))));
        }
        return ballots;
    }

    /** What the two have read lies in the urn now. */
    void forget(String poll) {
        store.removeSheets(poll);
    }
}
