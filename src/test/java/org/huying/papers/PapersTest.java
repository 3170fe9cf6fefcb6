package org.huying.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class PapersTest {

    @Test
    void areAtHandWithoutAnySetting() {
        try (var program = new AnnotationConfigApplicationContext(Papers.class)) {
            assertThat(program.getBean(Papers.class).docx(Examples.replySlip())).isNotEmpty();
        }
    }
}
