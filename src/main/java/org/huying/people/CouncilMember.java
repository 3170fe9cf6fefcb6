package org.huying.people;

/** A member of a street's residents' council (居民议事会成员). */
public record CouncilMember(String code, String name, String region, String trade) {
}
