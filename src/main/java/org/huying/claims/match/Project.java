package org.huying.claims.match;

import java.util.Map;
import java.util.Set;

/**
 * What the matching knows of a project.
 *
 * @param skills wanted, six at most
 * @param topics its subjects
 * @param least how many deputies it needs
 * @param most how many it can use
 * @param parties who has an interest in it, each with what they are: developer, contractor, property company
 * @param dispute whether neighbours quarrel: where the rule is set, nobody of the same estate takes it
 */
public record Project(String id, String name, Set<String> skills, Set<String> trades, Set<String> topics, Place place,
        int least, int most, Map<String, String> parties, boolean dispute) {

    public static final int SKILLS = 6;
}
