package org.huying.links;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looks after somebody or something, from a day on.
 *
 * @param decision who decided so, and where
 * @param until the day from which it holds no more
 * @param reason why it ended
 */
public record Link(long id, Contact holder, Target target, LocalDate from, @Nullable LocalDate until, String decision,
        String by, String reason) {

    /** After whom or what. */
    public sealed interface Target {
    }

    /** A deputy is linked with a council member (人大代表联系议政代表). */
    public record Member(Contact contact) implements Target {
    }

    /** A deputy or a member is linked with those who live somewhere (联系群众). */
    public record Care(Area area) implements Target {
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
