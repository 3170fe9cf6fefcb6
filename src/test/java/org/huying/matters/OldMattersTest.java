package org.huying.matters;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.DistrictTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district that had matters before likeness was judged has them judged after the next start. */
@DistrictTest
class OldMattersTest {

    @Autowired
    VoicesListener listener;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areAllToldAsTheyStand() {
        var before = lines();
        assertThat(jdbc.sql("""
                delete from opinions.alike
                 where state <> 'GONE' and exists (select from matters.matter where matter.id = opinion)""").update())
                .isGreaterThan(100);

        new OldMatters(listener).tell();

        assertThat(lines()).isEqualTo(before);
    }

    private java.util.List<java.util.Map<String, Object>> lines() {
        return jdbc.sql("""
                select opinion, region, state, title, body
                  from opinions.alike
                 where exists (select from matters.matter where matter.id = opinion)
                 order by opinion""").query().listOfRows();
    }
}
