package org.huying.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.huying.DistrictTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DistrictTest
class DemoTest {

    @Autowired
    DemoStories stories;

    @Test
    void noStoryStumblesOverARule() {
        assertThat(stories.stumbled()).isEmpty();
    }
}
