package org.huying.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.ledger.Recorded;
import org.huying.matters.CorrectionDesk;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.matters.Mistake;
import org.huying.matters.Step;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of a matter say what its facts say. */
@DistrictTest
class SlipsTest {

    @Autowired
    Slips slips;
    @Autowired
    Matters matters;
    @Autowired
    CorrectionDesk corrections;
    @Autowired
    JdbcClient jdbc;

    @Test
    void tellThatAnAnswerWasCorrected() {
        var id = new MatterId(jdbc.sql("""
                select id
                  from matters.matter
                 where street = '330105018' and stage = 'Closed' and lead <> '' and hand_down is null
                 order by id
                 limit 1""").query(String.class).single());
        Matter before = matters.shownToAll(id);
        int answer = before.history().steps().stream().filter(one -> one.step() instanceof Step.Replied)
                .map(Recorded::seq).reduce((_, later) -> later).orElseThrow();
        assertThat(slips.reply(before).toString()).doesNotContain("更正说明");

        corrections.correct(id, before.seen(),
                Person.of(UUID.randomUUID(), "", List.of(new Grant(Role.STREET_COMMITTEE, "330105018", ""))), answer,
                List.of("答复改正如下。"), Mistake.WRONG);

        assertThat(slips.reply(matters.shownToAll(id)).toString()).contains("答复改正如下。", "更正说明", "（姓名、数字或日期写错）")
                .doesNotContain(before.lastAnswer().orElseThrow().text().toString());
    }
}
