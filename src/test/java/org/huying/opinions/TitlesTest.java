package org.huying.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTest {

    @Test
    void shortOnesStayAsTheyAre() {
        assertThat(Titles.shorten(" 路灯　不亮 ")).isEqualTo("路灯 不亮");
    }

    @Test
    void longOnesEndAtAClauseWithAMark() {
        assertThat(Titles.shorten("楼上漏水，物业一直推诿不处理，已经三个月了，请有关部门协调解决，谢谢，天花板都已经发霉脱落"))
                .isEqualTo("楼上漏水，物业一直推诿不处理，已经三个月了，请有关部门协调解决，谢谢…");
    }

    @Test
    void longOnesWithoutClausesAreCutWithAMark() {
        assertThat(Titles.shorten("漏".repeat(60))).isEqualTo("漏".repeat(39) + "…").hasSize(Titles.LONGEST);
    }

    @Test
    void neverEndWithHalfACharacter() {
        assertThat(Titles.shorten("漏".repeat(38) + "𠮷".repeat(5))).isEqualTo("漏".repeat(38) + "…");
    }

    @Test
    void areProposedFromTheFirstClause() {
        assertThat(Titles.propose("\n路灯坏了，两周没人修。")).isEqualTo("路灯坏了");
        assertThat(Titles.propose("，，")).isEqualTo("，，");
    }
}
