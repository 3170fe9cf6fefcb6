package org.huying.claims;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What many people speak of and somebody raised as a project; it waits until the street committee has made something of
 * it.
 *
 * @param voices how many people spoke of it when it was raised
 * @param opinions numbers of the opinions it is made of
 */
public record Prospect(UUID topic, String street, String name, int voices, List<String> opinions,
        Instant raisedAt) {
}
