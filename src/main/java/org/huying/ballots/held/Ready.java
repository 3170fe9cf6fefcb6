package org.huying.ballots.held;

import java.util.List;
import org.huying.ballots.Base;

/**
 * The ready sets, to begin with and to change. Shares come from law where law says: elections by a congress need more than
 * half of all (Organic Law of Local Congresses Art. 25), resolutions too, owners two thirds to take part and more than half
 * of those who do (Civil Code Art. 278). What no law says is common practice of street councils.
 */
public final class Ready {

    /** What a chair may choose from; {@code >} is more than, {@code >=} at least. */
    public static final List<String> SHARES = List.of("> 1/2", ">= 1/2", ">= 2/3", ">= 3/4", ">= 1/3", ">= 4/5");

    private static final String HALF = "> 1/2";
    private static final String TWO_THIRDS = ">= 2/3";
    private static final int FLOOR = 5;
    private static final int DAYS = 7;

    private Ready() {
    }

    public static Setting of(Preset preset) {
        return switch (preset) {
            case PROJECTS -> set(preset, Level.SECRET, "", Base.RETURNED, HALF, Base.RETURNED);
            case SATISFACTION, RATING_SESSION ->
                set(preset, Level.SECRET, HALF, Base.YES_AND_NO, HALF, Base.RETURNED);
            case CHOICE -> set(preset, Level.PAPER, HALF, Base.DUE, TWO_THIRDS, Base.PRESENT);
            case OWNERS -> set(preset, Level.PAPER, HALF, Base.RETURNED, TWO_THIRDS, Base.RETURNED);
            case MOTION -> set(preset, Level.HANDS, HALF, Base.DUE, TWO_THIRDS, Base.PRESENT);
        };
    }

    private static Setting set(Preset preset, Level level, String pass, Base passBase, String quorum, Base quorumOf) {
        return new Setting(preset, level, "", "", List.of(), 1, 3, "", "greedy_votes", "1", pass, passBase, quorum,
                quorumOf, FLOOR, DAYS);
    }
}
