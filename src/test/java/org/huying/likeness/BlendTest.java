package org.huying.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlendTest {

    private static final double[] EVEN = {0.5, 0.5};
    private static final double[][] FOR_THE_FIRST = {{0.5, -0.5}, {0, 0}, {0, 0}};
    private static final double[][] FOR_THE_SECOND = {{-0.5, 0.5}, {0, 0}, {0, 0}};

    /** A judge who was right twenty times may have been lucky. */
    @Test
    void trustsAJudgeTheMoreTheOftenerItWasRight() {
        double few = tried(20).probability(FOR_THE_FIRST)[0];
        double many = tried(2000).probability(FOR_THE_FIRST)[0];

        assertThat(few).isGreaterThan(0.7).isLessThan(many - 0.05);
        assertThat(many).isGreaterThan(0.95);
    }

    private static Blend tried(int cases) {
        var scores = new double[cases][][];
        var labels = new int[cases];
        for (int i = 0; i < cases; i++) {
            labels[i] = i % 2;
            scores[i] = labels[i] == 0 ? FOR_THE_FIRST : FOR_THE_SECOND;
        }
        return Blend.train(scores, labels, EVEN);
    }
}
