package org.huying.opinions;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huying.opinions.HintTrial.Tried;

/** What was tried last, until others are the newest decisions. */
public final class TriedLast<I> {

    private List<I> newest = List.of();
    private Map<String, Tried> tried = Map.of();

    /**
     * What was tried of the decisions whose numbers begin so.
     *
     * @param anew how to try these decisions, where it has not been done
     */
    public synchronized List<Tried> of(List<I> decisions, String prefix, Function<List<I>, Map<String, Tried>> anew) {
        if (!newest.equals(decisions)) {
            tried = anew.apply(decisions);
            newest = decisions;
        }
        return tried.entrySet().stream().filter(one -> one.getKey().startsWith(prefix)).map(Map.Entry::getValue)
                .toList();
    }
}
