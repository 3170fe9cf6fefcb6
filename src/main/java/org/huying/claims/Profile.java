package org.huying.claims;

import java.util.Map;
import java.util.Set;

/**
 * A deputy's portrait (画像): what the matching and people who look for help know of them. The deputy sees and corrects it.
 *
 * @param estate where they live, by the name of the estate only
 * @param most how many projects they can take at once
 * @param interests parties they are bound to, each with how
 */
public record Profile(String deputy, Set<String> skills, Set<String> experience, String community, String estate,
        String resources, int most, Map<String, String> interests) {

    static Profile empty(String deputy) {
        return new Profile(deputy, Set.of(), Set.of(), "", "", "", 1, Map.of());
    }
}
