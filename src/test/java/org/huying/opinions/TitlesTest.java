package org.huying.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "尊敬的领导：您好！小区门口路灯坏了，没人修|小区门口路灯坏了",
            "我是【姓名】，住3幢2单元，电话【电话】，楼下餐馆油烟大|楼下餐馆油烟大",
            "我住的楼道灯坏了，请修|我住的楼道灯坏了",
            "我是业主|我是业主",
            "漏水，三楼天花板一直滴水|三楼天花板一直滴水"})
    void passOverGreetingsAndWhoSpeaks(String text, String title) {
        assertThat(Titles.propose(text)).isEqualTo(title);
    }
}
