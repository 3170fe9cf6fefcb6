package org.huying.claims;

/**
 * What holds for claims somewhere: a setting with its basis.
 *
 * @param ownEstateRefused whether quarrels of an estate are kept from deputies who live there
 */
public record Bounds(int leastMonths, int mostMonths, int mostDeputies, int mostProjects, boolean ownEstateRefused,
        String basis) {
}
