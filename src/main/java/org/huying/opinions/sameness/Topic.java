package org.huying.opinions.sameness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What many people of a street speak of.
 *
 * @param region the community all of them speak from, or the street
 * @param open whether anybody may see it: something of it is public
 * @param places names of places that what is public says
 * @param voices how many people speak of it; {@code waiting} of them wait for the station
 * @param spread over how many households they are spread, or places where nobody left what tells
 * @param recent how many spoke lately, and {@code before} how many just before
 * @param days since how many days it has been open; 0 where nothing of it is
 * @param weeks how many spoke in each of the last weeks, the oldest first
 * @param version of the weights by which the score was reckoned
 */
public record Topic(UUID id, String street, String region, String name, boolean open, String places, Instant firstAt,
        Instant lastAt, int voices, int waiting, int spread, int recent, int before, int days, List<Integer> weeks,
        double score, String version, LocalDate reckonedOn) {

    /** How many weeks the line shows. */
    public static final int WEEKS = 12;
}
