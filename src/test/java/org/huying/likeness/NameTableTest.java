package org.huying.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTableTest {

    private final List<Text> texts = new ArrayList<>(
            List.of(new Text("1", "路灯不亮", "晚上很黑"), new Text("2", "停水", "没有通知")));

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(strings = {"加油站", "驿站", "菜馆", "交警中心", "营业场所", "停车场"})
        void thatTwoTextsUseWithNothingElseInCommonTellNothingWhereTheyMayBeKinds(String kind) {
            told("充电桩太吵", "门外的绿色" + kind + "后面有充电桩");
            told("消防栓被封", "对面的绿色" + kind + "旁边有消防栓");

            assertThat(named().filter(name -> table().tells(name) > 0)).isEmpty();
        }

        @Test
        void ofPlacesAreBelieved() {
            told("充电桩太吵", "沁芳苑有充电桩");
            told("消防栓被封", "沁芳苑有消防栓");

            assertThat(named().filter(name -> table().tells(name) > 0)).isNotEmpty();
        }
    }

    private void told(String title, String body) {
        texts.add(new Text(String.valueOf(texts.size()), title, body));
    }

    private NameTable table() {
        return NameTable.of(texts.stream().map(Told::of).toList());
    }

    private Stream<Long> named() {
        return texts.stream().map(Told::of).flatMap(text -> Arrays.stream(text.names()).boxed()).distinct();
    }
}
