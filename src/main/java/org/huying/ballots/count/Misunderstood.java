package org.huying.ballots.count;

/** A rule was named that does not exist, or one that does not fit the ballots. */
public final class Misunderstood extends RuntimeException {

    Misunderstood(String chinese, String english) {
        super(chinese + " " + english, null, false, false);
    }
}
