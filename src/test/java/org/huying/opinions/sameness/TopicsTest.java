package org.huying.opinions.sameness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Receipt;
import org.huying.opinions.Voices;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.vault.Identity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What many say is one topic: found, ranked, shown as far as it is public, and made one matter. */
@DistrictTest
@RecordApplicationEvents
class TopicsTest {

    private static final String YUNFAN = "330105003003";
    private static final Person OFFICER = Person.of(UUID.randomUUID(), "童",
            List.of(new Grant(Role.STATION_OFFICER, "330105003", "GS-XH-02")));
    private static final Person ELSEWHERE = Person.of(UUID.randomUUID(), "别人",
            List.of(new Grant(Role.STATION_OFFICER, "330105001", "GS-MS-01")));

    @Autowired
    Topics topics;

    @Autowired
    TopicJob job;

    @Autowired
    Opinions opinions;

    @Autowired
    Voices voices;

    @Autowired
    ApplicationEvents events;

    @Nested
    class ATopic {

        @Test
        void isWhatSeveralSayOfOnePlace() {
            List<Receipt> said = said("桃源新村", "风雨连廊顶棚往下掉玻璃");
            opinions.accept(said.getFirst().id(), 1, OFFICER, "桃源新村风雨连廊掉玻璃", "桃源新村风雨连廊顶棚往下掉玻璃，请修", "");

            job.reckon();

            Topic topic = topic("桃源新村风雨连廊掉玻璃");
            assertThat(topic.voices()).isEqualTo(4);
            assertThat(topic.waiting()).isEqualTo(3);
            assertThat(topic.region()).isEqualTo(YUNFAN);
            assertThat(topic.weeks()).hasSize(Topic.WEEKS).endsWith(4);
            assertThat(topics.opinions(topic, OFFICER)).hasSize(4);
            assertThat(topics.matters(topic)).extracting(Likely::title).containsExactly("桃源新村风雨连廊掉玻璃");
        }

        @Test
        void isScoredByThePublishedFormula() {
            job.reckon();

            assertThat(topics.open("")).isNotEmpty().allSatisfy(topic -> {
                TopicWeight weight = topics.weight(topic.street());
                assertThat(topic.score()).isCloseTo(weight.voices() * Math.log(1 + topic.voices())
                        + weight.growth() * topic.recent() / (1.0 + topic.before())
                        + weight.spread() * Math.log(1 + topic.spread()) + weight.days() * Math.log(1 + topic.days()),
                        org.assertj.core.data.Offset.offset(0.001));
            });
        }

        @Test
        void keepsItsAddressWhenSomebodyElseSaysIt() {
            List<Receipt> said = said("杏林公寓", "单元门禁失灵，陌生人随便进出");
            opinions.accept(said.getFirst().id(), 1, OFFICER, "杏林公寓单元门禁失灵", "杏林公寓单元门禁失灵，陌生人随便进出", "");
            job.reckon();
            Topic before = topic("杏林公寓单元门禁失灵");
            file("杏林公寓的单元门禁失灵，陌生人随便进出，不安全");

            job.reckon();

            assertThat(topic("杏林公寓单元门禁失灵").id()).isEqualTo(before.id());
            assertThat(topic("杏林公寓单元门禁失灵").voices()).isEqualTo(5);
        }

        @Test
        void isNotForEverybodyBeforeSomethingOfItIsPublic() {
            said("橘园小区", "地下车库漏水，车顶全是水渍");
            job.reckon();

            Topic inside = topics.within(OFFICER.grants().getFirst()).stream()
                    .filter(topic -> topic.name().contains("橘园小区") || topic.places().contains("橘园小区")
                            || topics.opinions(topic, OFFICER).stream().anyMatch(
                                    one -> one.filed().text().toString().contains("橘园小区")))
                    .findFirst().orElseThrow();
            assertThat(inside.open()).isFalse();
            assertThat(topics.open("")).extracting(Topic::id).doesNotContain(inside.id());
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> topics.open(inside.id()));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> topics.visibleTo(ELSEWHERE, inside.id()));
        }
    }

    @Nested
    class MadeOfIt {

        @Test
        void isOneMatterInOneStep() {
            List<Receipt> said = said("柳浪家园", "太阳能热水管爆裂喷水");
            OpinionId matter = said.getFirst().id();
            opinions.accept(matter, 1, OFFICER, "柳浪家园太阳能热水管爆裂", "柳浪家园太阳能热水管爆裂喷水", "");
            job.reckon();
            Topic topic = topic("柳浪家园太阳能热水管爆裂");

            assertThat(topics.gather(topic.id(), OFFICER, matter)).isEqualTo(3);

            assertThat(voices.of(matter)).hasSize(3);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> topics.gather(topic.id(), OFFICER, matter))
                    .matches(refused -> refused.key().equals("opinions.topic-nothing"));
        }

        @Test
        void isToldToWhoeverListens() {
            List<Receipt> said = said("枫林苑", "外墙瓷砖脱落，差点砸到人");
            opinions.accept(said.getFirst().id(), 1, OFFICER, "枫林苑外墙瓷砖脱落", "枫林苑外墙瓷砖脱落，差点砸到人", "");
            job.reckon();
            Topic topic = topic("枫林苑外墙瓷砖脱落");

            topics.raise(topic.id(), OFFICER, TopicUse.MEETING);

            assertThat(events.stream(TopicRaised.class)).anySatisfy(raised -> {
                assertThat(raised.topic()).isEqualTo(topic.id());
                assertThat(raised.use()).isEqualTo(TopicUse.MEETING);
                assertThat(raised.opinions()).hasSize(4);
            });
            assertThat(topics.raised(topic.id())).containsKey(TopicUse.MEETING);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> topics.raise(topic.id(), OFFICER, TopicUse.MEETING))
                    .matches(refused -> refused.key().equals("opinions.topic-raised-already"));
        }
    }

    private Topic topic(String name) {
        return topics.open("").stream().filter(topic -> topic.name().equals(name)).findFirst().orElseThrow();
    }

    /** Four people say it, each a little differently. */
    private List<Receipt> said(String place, String trouble) {
        var said = new ArrayList<Receipt>();
        for (String more : List.of("请尽快处理", "已经好几天了", "大家都有意见", "麻烦派人看看")) {
            said.add(file(place + "的" + trouble + "，" + more));
        }
        return said;
    }

    private Receipt file(String text) {
        return opinions.file(new Filing(UUID.randomUUID(), YUNFAN, "GS-XH-02", Channel.WEB, "", text, "", Identity.NONE,
                false), Person.ANYONE);
    }
}
