package org.huying.opinions;

import java.util.List;

/**
 * What would have been proposed for the newest decisions of a place by whoever knew only the earlier ones, beside what people
 * decided: by it one sees what another threshold would mean.
 */
public interface HintTrial {

    /** How many decisions are tried at most. */
    int MOST = 200;

    /** From so many earlier ones at most is learned. */
    int EARLIER = 1500;

    HintAbout about();

    /** The newest decisions where regions begin so; none while there is too little to learn from. */
    List<Tried> tried(String prefix);

    /**
     * One decision tried.
     *
     * @param confidence of the proposal, and whether people decided so
     * @param wider that of the one that is made where the first is not sure enough; 0 where there is none
     */
    record Tried(double confidence, boolean right, double wider, boolean widerRight) {

        boolean isProposed(double enough) {
            return confidence >= enough || wider >= enough;
        }

        boolean isRight(double enough) {
            return confidence >= enough ? right : wider >= enough && widerRight;
        }
    }

    /**
     * What a threshold means.
     *
     * @param of how many decisions
     * @param proposed for how many of them something is proposed, and how many of these proposals are right
     */
    record Meaning(double enough, int of, int proposed, int right) {

        public static Meaning of(List<Tried> tried, double enough) {
            return new Meaning(enough, tried.size(), (int) tried.stream().filter(one -> one.isProposed(enough)).count(),
                    (int) tried.stream().filter(one -> one.isRight(enough)).count());
        }

        public int wrong() {
            return proposed - right;
        }
    }
}
