package org.huying.bulletins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void isTheWholeTextWhereThatIsShort() {
        assertThat(Excerpt.of(" 已经修好。\n谢谢 ")).isEqualTo("已经修好。 谢谢");
    }

    @Test
    void endsWithASentence() {
        String first = "一".repeat(59) + "。";

        assertThat(Excerpt.of(first + "二".repeat(60) + "。")).isEqualTo(first);
    }

    @Test
    void breaksOffVisiblyWhereNoSentenceEnds() {
        assertThat(Excerpt.of("一".repeat(200))).isEqualTo("一".repeat(90) + "……");
        assertThat(Excerpt.of("𠮷".repeat(200))).isEqualTo("𠮷".repeat(90) + "……");
    }
}
