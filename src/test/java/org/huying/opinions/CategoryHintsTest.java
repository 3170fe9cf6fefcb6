package org.huying.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.likeness.Hint;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.vault.Identity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@DistrictTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CategoryHintsTest {

    private static final String YUNFAN = "330105003003";
    private static final String FAR_FROM_ALL_OTHERS = "热气球降落场的风向袋褪色了，飞行员看不清风向，请更换风向袋";

    @Autowired
    CategoryHints hints;

    @Autowired
    Opinions opinions;

    @BeforeAll
    void learn() {
        hints.learn();
    }

    @Test
    void followPastDecisionsAndSayWhich() {
        Hint noise = hints.of("广场舞的音响太响，晚上九点半还在放，吵得学生没法写作业").orElseThrow();

        assertThat(noise.label()).startsWith("0401");
        assertThat(noise.confidence()).isBetween(0.6, 1.0);
        assertThat(noise.because()).isNotEmpty();
        assertThat(noise.like()).isNotEmpty().allSatisfy(like -> assertThat(
                opinions.opinion(new OpinionId(like.id())).accepted().orElseThrow().category())
                .startsWith(noise.label()));
    }

    @Test
    void sayNothingWhereNothingIsSureEnough() {
        assertThat(hints.of("qwertz")).isEmpty();
    }

    @Test
    void learnWhatOfficersDecide() {
        assertThat(hints.of(FAR_FROM_ALL_OTHERS).map(Hint::label)).isNotEqualTo(java.util.Optional.of("120403"));
        for (int i = 0; i < 12; i++) {
            accepted("热气球降落场的风向袋第" + i + "个褪色了，飞行员看不清，请更换", "120403");
        }

        hints.learn();

        assertThat(hints.of(FAR_FROM_ALL_OTHERS).map(Hint::label)).contains("120403");
    }

    private void accepted(String text, String category) {
        var officer = Person.of(UUID.randomUUID(), "童",
                List.of(new Grant(Role.STATION_OFFICER, "330105003", "GS-XH-02")));
        OpinionId id = opinions.file(new Filing(UUID.randomUUID(), YUNFAN, "GS-XH-02", Channel.WALK_IN, "", text, "",
                Identity.NONE, false), officer).id();
        opinions.accept(id, 1, officer, "风向袋", text, category);
    }
}
