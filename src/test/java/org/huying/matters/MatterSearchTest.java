package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.huying.HuyingTest;
import org.huying.search.Bigrams;
import org.huying.search.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuyingTest
class MatterSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MatterSearch search;

    @Autowired
    JdbcClient jdbc;

    private int number;

    @BeforeEach
    void keep() {
        keep("小区停车收费太高", "地面车位每月三百元，没有公示依据。", "0101");
        keep("路灯不亮", "３幢到５幢之间的路灯坏了三盏，旁边是ＷｉＦｉ电话亭。", "0201");
        keep("车库灯不亮", "停在车库里要打手电。", "0102");
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from matters.text where starts_with(matter, '990105')").update();
        jdbc.sql("delete from matters.matter where starts_with(id, '990105')").update();
    }

    @Nested
    class Searching {

        @Test
        void findsWordsOfTwoCharactersInTitleAndText() {
            assertThat(titles("停车", "")).containsExactly("小区停车收费太高");
            assertThat(titles("公示", "")).containsExactly("小区停车收费太高");
            assertThat(titles("不亮", "")).containsExactly("车库灯不亮", "路灯不亮");
        }

        @Test
        void findsLongerWordsOnlyAsTheyStandTogether() {
            assertThat(titles("路灯不亮", "")).containsExactly("路灯不亮");
            assertThat(titles("车库停车", "")).isEmpty();
        }

        @Test
        void findsLettersAndDigitsInAnyForm() {
            assertThat(titles("wifi", "")).containsExactly("路灯不亮");
            assertThat(titles("3幢", "")).containsExactly("路灯不亮");
        }

        @Test
        void wantsAllTerms() {
            assertThat(titles("路灯 三盏", "")).containsExactly("路灯不亮");
            assertThat(titles("路灯 三百元", "")).isEmpty();
        }

        @Test
        void keepsToTheCategory() {
            assertThat(titles("不亮", "01")).containsExactly("车库灯不亮");
        }

        @Test
        void findsANumber() {
            assertThat(titles("990105003-26-000002", "")).containsExactly("路灯不亮");
        }

        @Test
        void findsNothingForOneCharacter() {
            assertThat(titles("灯", "")).isEmpty();
        }

        @Test
        void goesOnBehindTheLastLine() {
            for (int i = 0; i < 40; i++) {
                keep("噪音扰民", "夜里施工", "03");
            }
            var ids = new ArrayList<String>();
            Cursor after = Cursor.START;
            List<Listed> page;
            do {
                page = search.find(wanted("噪音", "", after), TODAY);
                page.forEach(line -> ids.add(line.id().value()));
                after = page.isEmpty() ? after : page.getLast().cursor();
            } while (!page.isEmpty());

            assertThat(ids).hasSize(40).doesNotHaveDuplicates();
        }
    }

    @Nested
    class AmongTwentyThousand {

        @Test
        void theIndexIsUsed() {
            jdbc.sql("""
                    insert into matters.matter (id, region, street, station, category, title, filed_at, answer_by, tier,
                                                stage)
                    select '990105004-25-' || lpad(n::text, 6, '0'), '990105004000', '990105004', '', '', '事项', now()
                           - n * interval '1 minute', current_date, 'STREET', 'Closed'
                      from generate_series(1, 20000) as n""").update();
            jdbc.sql("""
                    insert into matters.text (matter, bigrams)
                    select '990105004-25-' || lpad(n::text, 6, '0'),
                           array_to_tsvector(array['b' || n % 7, 'c' || n % 31, 'd' || n % 409, 'e' || n % 997])
                      from generate_series(1, 20000) as n""").update();
            jdbc.sql("analyze matters.matter").update();
            jdbc.sql("analyze matters.text").update();

            assertThat(plan("停车")).contains("text_bigrams");
            assertThat(titles("停车", "")).containsExactly("小区停车收费太高");
        }
    }

    private String plan(String words) {
        var values = new ArrayList<Object>();
        String sql = MatterSearch.select(wanted(words, "", Cursor.START), TODAY, values);
        return String.join("\n", jdbc.sql("explain " + sql).params(values).query(String.class).list());
    }

    private List<String> titles(String words, String category) {
        return search.find(wanted(words, category, Cursor.START), TODAY).stream()
                .filter(line -> line.region().startsWith("990105")).map(Listed::title).toList();
    }

    private static Search wanted(String words, String category, Cursor after) {
        return new Search(Matters.everything(), View.ALL, "", "", null, "", category, new Query(words), null, after,
                30);
    }

    private void keep(String title, String text, String category) {
        String id = "990105003-26-%06d".formatted(++number);
        jdbc.sql("""
                insert into matters.matter (id, region, street, station, category, title, filed_at, answer_by, tier,
                                            stage)
                values (?, '990105003000', '990105003', '', ?, ?, ?, ?, 'STREET', 'Opened')""").param(id)
                .param(category).param(title)
                .param(Instant.parse("2026-11-01T00:00:00Z").plusSeconds(number).atOffset(ZoneOffset.UTC))
                .param(TODAY).update();
        jdbc.sql("insert into matters.text (matter, bigrams) values (?, ?::tsvector)")
                .params(id, Bigrams.vector(title, text)).update();
    }
}
