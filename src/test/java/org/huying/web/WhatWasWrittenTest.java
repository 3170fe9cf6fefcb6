package org.huying.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huying.DistrictTest;
import org.huying.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody loses what they wrote because a session ended. */
@DistrictTest
class WhatWasWrittenTest {

    @LocalServerPort
    int port;

    @Test
    void isGivenBackWhereTheSessionIsGone() {
        var answer = new Visitor(port).postBare("/opinions/new",
                Map.of("text", "北门的路灯坏了三天", "password", "不给 人看", "key", "一串 记号的东西"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("北门的路灯坏了三天", "您写的内容在这里").doesNotContain("不给 人看", "一串 记号的东西");
    }

    @Test
    void isNotTakenForABreakdownWhereItIsNoText() {
        var answer = new Visitor(port).get("/open/matters?q=%F0%28%8C%28");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("没有看懂");
    }
}
