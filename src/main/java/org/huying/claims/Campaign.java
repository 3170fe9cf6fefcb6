package org.huying.claims;

/**
 * Visits to every household of an estate (扫楼、走访).
 *
 * @param visited how many doors somebody has come to
 * @param again how many are to be visited again
 */
public record Campaign(String id, String region, String community, String title, String estate, int households,
        int visited, int again) {
}
