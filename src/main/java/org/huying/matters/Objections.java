package org.huying.matters;

import java.util.ArrayList;
import java.util.List;
import org.huying.ledger.Recorded;

/** Objections to how a matter was answered that wait for their answer: one answer, or handling it anew, ends them all. */
record Objections(List<Step.Objected> open) {

    static Objections in(List<Recorded<Step>> steps) {
        var open = new ArrayList<Step.Objected>();
        for (Recorded<Step> recorded : steps) {
            switch (recorded.step()) {
                case Step.Objected objected -> open.add(objected);
                case Step.ObjectionAnswered _, Step.Reopened _ -> open.clear();
                default -> {
                }
            }
        }
        return new Objections(List.copyOf(open));
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** @param voice the number of somebody who goes along; empty for the one it began with */
    boolean isOpenBy(String voice) {
        return open.stream().anyMatch(objected -> objected.isBy(voice));
    }
}
