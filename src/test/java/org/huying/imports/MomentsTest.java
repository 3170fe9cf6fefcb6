package org.huying.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({"2019/4/25 9:32:09,2019-04-25T01:32:09Z", "2019-04-25  09:32:09,2019-04-25T01:32:09Z",
            "2019年4月25日9时32分,2019-04-25T01:32:00Z", "2019年4月25日,2019-04-24T16:00:00Z",
            "2019.4.25,2019-04-24T16:00:00Z", "20190425,2019-04-24T16:00:00Z", "2019-04-25T09:32,2019-04-25T01:32:00Z",
            "2019-04-25T09:32:09+08:00,2019-04-25T01:32:09Z", "2019/4/25 9：32,2019-04-25T01:32:00Z"})
    void areReadAsRegistersWriteThem(String text, Instant at) {
        assertThat(Moments.read(text)).contains(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天", "2019-13-01", "2019-02-30", "25/4/2019", "2019-04-25 25:00", "43580", ""})
    void areNotGuessed(String text) {
        assertThat(Moments.read(text)).isEmpty();
    }
}
