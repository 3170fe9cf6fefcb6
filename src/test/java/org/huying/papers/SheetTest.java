package org.huying.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void setsAShortIssuerLargeAndALongOneInOneLine() {
        assertThat(Sheet.issuerSize("小河街道")).isEqualTo(42);
        assertThat(Sheet.issuerSize("杭州市拱墅区人民政府小河街道办事处") * 17).isLessThan(Sheet.TEXT_WIDTH);
    }

    @Test
    void breaksALongTitleIntoLinesOfEqualLength() {
        assertThat(Sheet.titleInset("代表意见建议交办单")).isZero();
        assertThat(Sheet.titleInset("关于对小河街道居民议事会第三次会议第14号建议的答复")).isPositive();
    }

    @Test
    void centresTheUnitOverTheDate() {
        var signature = new Block.Signature("小河街道人大工委", Examples.DAY, "");

        assertThat(signature.unitFromEdge()).isEqualTo(4);
        assertThat(signature.dateFromEdge()).isEqualTo(4.5);
    }

    @Test
    void leavesRoomForADateThatIsNotKnown() {
        assertThat(new Block.Signature("小河街道人大工委", null, "").date()).endsWith("年　　月　　日");
    }

    @Test
    void givesALabelLessThanAValueAndFillsTheWidth() {
        var columns = Columns.of(new Block.Table(Row.of("标题", "停车"), Row.of("代表", "陈建华", "电话", "0571")));

        assertThat(Arrays.stream(columns.shares()).sum()).isEqualTo(1, within(1e-9));
        assertThat(columns.shares()[0]).isLessThan(columns.shares()[1]);
        assertThat(columns.span(Row.of("标题", "停车"), 1)).isEqualTo(3);
    }

    @Test
    void ticksNothingThatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ticks(List.of("是", "否"), 2));
    }
}
