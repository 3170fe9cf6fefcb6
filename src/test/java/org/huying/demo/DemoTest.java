package org.huying.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.HuyingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@HuyingTest
@TestPropertySource(properties = "huying.demo=true")
class DemoTest {

    @Autowired
    DemoStories stories;

    @Test
    void noStoryStumblesOverARule() {
        assertThat(stories.stumbled()).isEmpty();
    }
}
