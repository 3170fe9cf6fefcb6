package org.huying.claims;

import org.jspecify.annotations.Nullable;

/** A door and how the newest visit to it went; none where nobody has come yet. */
public record Door(int building, int unit, int room, @Nullable VisitOutcome outcome) {

    public int floor() {
        return room / 100;
    }
}
