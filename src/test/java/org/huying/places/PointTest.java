package org.huying.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointTest {

    @Test
    void isWrittenToAboutAMetre() {
        assertThat(Point.read(" 120.131849,30.3148 ")).isEqualTo(new Point(120.131849, 30.3148))
                .hasToString("120.13185,30.31480");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "120", "120,", "a,b", "181,0", "0,91", "120.1,30.3,1", "1e2,3", "NaN,0",
            "120.1234567890,30"})
    void isNoneWhereThatIsNotWhatStandsThere(String text) {
        assertThat(Point.read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "/tiles/{z}/{x}/{y}.png,''", "https://tiles.example/{z}/{x}/{y}.png,https://tiles.example",
            "https://{s}.tiles.example:8443/{z}/{x}/{y}.png,https://*.tiles.example:8443"})
    void hasTilesFromOneOriginAtMost(String address, String origin) {
        assertThat(new MapTiles(address, "").origin()).isEqualTo(origin);
    }
}
