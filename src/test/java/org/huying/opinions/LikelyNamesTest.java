package org.huying.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikelyNamesTest {

    @Test
    void standBeforeAFormOfAddress() {
        assertThat(LikelyNames.in("楼上王阿姨和物业的李建国经理吵了一架，欧阳老师劝开了，王阿姨还在生气"))
                .containsExactly("王阿姨", "李建国经理", "欧阳老师");
    }

    @Test
    void standAfterTheWordThatSaysWhoItIs() {
        assertThat(LikelyNames.in("业主张秀英说，邻居：陈平，把楼道占了；网格员周晓把情况记下了")).containsExactly("张秀英", "陈平", "周晓");
    }

    @Test
    void areNotSeenInOtherWords() {
        assertThat(LikelyNames.in("责任主任不在，由于主任出差，谢谢经理，向物业反映过，高中老师家访，业主张某说，邻居王某某")).isEmpty();
        assertThat(LikelyNames.in("小区东门的路灯不亮，晚上看不清台阶，老人不敢下楼。")).isEmpty();
    }
}
