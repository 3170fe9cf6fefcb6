package org.huying.claims.match;

import java.util.Map;
import java.util.Set;

/**
 * What the matching knows of a deputy.
 *
 * @param experience subjects of what they did before
 * @param most how many projects they can take; none while they are not available
 * @param interests parties they are bound to, each with how: “employer”, “brother’s firm”
 */
public record Deputy(String id, String name, Level level, String trade, Set<String> skills, Set<String> experience,
        Place place, int most, Map<String, String> interests) {
}
