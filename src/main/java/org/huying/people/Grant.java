package org.huying.people;

/**
 * A role within a reach.
 *
 * @param region leading digits of the region codes it reaches
 * @param unit the station, department or deputy it is for; empty where the region says it all
 */
public record Grant(Role role, String region, String unit) {
}
