package org.huying.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Nested
    class AText {

        @Test
        void isIndexedByEveryTwoNeighbours() {
            assertThat(Bigrams.vector("小区停车")).isEqualTo("'小区':1 '区停':2 '停车':3 ");
        }

        @Test
        void hasNoNeighboursAcrossPunctuationOrTexts() {
            assertThat(Bigrams.vector("停车。收费", "路灯")).isEqualTo("'停车':1 '收费':3 '路灯':5 ");
        }

        @Test
        void isTheSameInFullWidthAndCapitals() {
            assertThat(Bigrams.vector("ＷｉＦｉ　３幢")).isEqualTo(Bigrams.vector("wifi 3幢"));
        }

        @Test
        void mayHoldAnything() {
            assertThat(Bigrams.vector("'; drop \\ 😀 a\u0301")).doesNotContain(";").doesNotContain("\\");
            assertThat(Bigrams.vector("")).isEmpty();
        }
    }

    @Nested
    class AQuestion {

        @Test
        void asksForTheWordsAsTheyStandTogether() {
            assertThat(new Query("路灯不亮").condition()).isEqualTo("('路灯' <-> '灯不' <-> '不亮')");
        }

        @Test
        void asksForAllOfItsTerms() {
            assertThat(new Query(" 停车　收费，5G ").condition()).isEqualTo("('停车') & ('收费') & ('5g')");
        }

        @Test
        void passesOverSingleCharactersBesideLongerTerms() {
            assertThat(new Query("水 路灯").condition()).isEqualTo("('路灯')");
        }

        @Test
        void ofOneCharacterIsTooShort() {
            assertThat(new Query("水").isTooShort()).isTrue();
            assertThat(new Query("！？").isTooShort()).isTrue();
            assertThat(new Query("").isTooShort()).isFalse();
        }
    }

    @Nested
    class WhatIsFound {

        @Test
        void isMarkedAsItIsWritten() {
            assertThat(marked("wifi 停车", "小区ＷｉＦｉ和停车场")).isEqualTo("小区[ＷｉＦｉ]和[停车]场");
        }

        @Test
        void isMarkedAtBothEnds() {
            assertThat(marked("路灯", "路灯坏了，换路灯")).isEqualTo("[路灯]坏了，换[路灯]");
        }

        @Test
        void isNothingWhereNothingStands() {
            assertThat(marked("路灯", "垃圾房")).isEqualTo("垃圾房");
            assertThat(marked("路灯", "")).isEmpty();
        }
    }

    private static String marked(String typed, String text) {
        return new Query(typed).mark(text).stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining());
    }
}
