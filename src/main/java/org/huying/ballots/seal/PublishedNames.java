package org.huying.ballots.seal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huying.ballots.Marks;
import org.huying.ballots.Result;

/**
 * {@code names.json}: which spellings are one name, who said so, and what the result is with them. The ballots stay as
 * they were cast. It is signed like the result, else whoever serves the files could write another.
 */
public final class PublishedNames {

    private PublishedNames() {
    }

    /** What the keepers of the board keys sign; in polls frozen before they did, the whole file. */
    public static String signed(PublishedPoll poll, String result, SortedMap<String, String> same, List<String> tellers,
            Result counted) {
        return Canonical.object().text("format", "huying-names-1").text("poll", poll.digest()).text("result", result)
                .map("same", same).texts("by", tellers).texts("outcome", Outcome.lines(poll.poll(), counted)).end();
    }

    /** With the signatures of the board keys, in their order. */
    public static String json(String signed, List<String> signatures) {
        return Canonical.signed(signed, signatures);
    }

    /** A ballot with each name as it was meant; a name that stands there twice counts once. */
    public static Marks meant(Marks ballot, SortedMap<String, String> same) {
        var meant = new TreeMap<String, String>();
        ballot.marks().forEach((name, mark) -> meant.merge(same.getOrDefault(name, name), mark,
                (one, other) -> one.equals(Marks.YES) ? one : other));
        return new Marks(meant);
    }
}
