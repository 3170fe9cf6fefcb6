package org.huying.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.DistrictTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DistrictTest
class CategoryHintsTest {

    @Autowired
    CategoryHints hints;

    @BeforeEach
    void learn() {
        hints.learn();
    }

    @Test
    void followPastDecisionsAndSayWhich() {
        for (String s : new String[]{"楼下路灯坏了半个月，晚上黑漆漆的看不清路", "楼上天天半夜装修，电钻声吵得孩子睡不着", "小区电梯老是坏，物业不来修",
                "消防通道被私家车堵住了，救护车进不来", "河水发黑发臭", "希望学校门口增加护学岗"}) {
            System.out.println("HINT " + s + " " + hints.of(s));
        }
    }
}
