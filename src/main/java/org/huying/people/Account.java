package org.huying.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of somebody who works here, as an administrator sees it.
 *
 * @param open whether it can sign in
 * @param mustChange whether its password was given by somebody else and not changed yet
 * @param home the leading digits of the region codes of whoever made it
 * @param signedInAt the newest session that has not ended
 */
public record Account(UUID id, String login, String name, boolean open, boolean mustChange, String home,
        @Nullable Instant signedInAt, List<Grant> grants) {

    /**
     * Something that was done to the account.
     *
     * @param by the name of whoever did it
     * @param text what it was before, where that says something
     */
    public record Change(Instant at, String by, AccountAct act, @Nullable Grant grant, String text) {
    }
}
