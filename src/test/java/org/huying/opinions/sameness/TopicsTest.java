package org.huying.opinions.sameness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
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
import org.huying.opinions.Voice;
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
    private static final Person COMMITTEE = Person.of(UUID.randomUUID(), "曹",
            List.of(new Grant(Role.STREET_COMMITTEE, "330105003", "")));
    private static final Person ELSEWHERE = Person.of(UUID.randomUUID(), "别人",
            List.of(new Grant(Role.STATION_OFFICER, "330105001", "GS-MS-01")));

    @Autowired
    Topics topics;

    @Autowired
    RaisedTopics raisedTopics;

    @Autowired
    TopicJob job;

    @Autowired
    Opinions opinions;

    @Autowired
    Voices voices;

    @Autowired
    Alike alike;

    @Autowired
    AlikeIndex index;

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
        void isSpreadOverHouseholdsNotOverVoices() {
            List<Receipt> said = said("梅林小筑", "水箱生锈放出黄水");
            opinions.accept(said.getFirst().id(), 1, OFFICER, "梅林小筑水箱生锈", "梅林小筑水箱生锈放出黄水", "");
            job.reckon();
            assertThat(topic("梅林小筑水箱生锈").spread()).as("nobody left anything: one community").isEqualTo(1);

            file("梅林小筑的水箱生锈放出黄水，没法喝", new Identity("", "13805711111", "2幢301室"));
            file("梅林小筑的水箱生锈放出黄水，孩子闹肚子", new Identity("", "13805712222", "2-301"));
            job.reckon();
            assertThat(topic("梅林小筑水箱生锈").spread()).as("one household more").isEqualTo(2);

            file("梅林小筑的水箱生锈放出黄水，洗衣服也黄", new Identity("", "13805713333", "2-302"));
            job.reckon();
            assertThat(topic("梅林小筑水箱生锈").voices()).isEqualTo(7);
            assertThat(topic("梅林小筑水箱生锈").spread()).as("and another one").isEqualTo(3);
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
        void liesWhereNearlyAllOfThoseMeanWhoKnowTheCommunity() {
            List<Receipt> said = said("菱湖公寓", "屋顶太阳能支架被风吹落");
            OpinionId matter = said.getFirst().id();
            opinions.accept(matter, 1, OFFICER, "菱湖公寓屋顶支架被吹落", "菱湖公寓屋顶太阳能支架被风吹落", "");
            OpinionId vague = file("330105003000", "菱湖公寓的屋顶太阳能支架被风吹落，太危险").id();
            voices.merge(vague, 1, OFFICER, matter);
            job.reckon();
            assertThat(topicOf(matter).voices()).isEqualTo(5);
            assertThat(topicOf(matter).region()).isEqualTo(YUNFAN);

            for (String more : List.of("砸坏了车", "没人管")) {
                voices.merge(file("330105003001", "菱湖公寓的支架被风吹落，" + more).id(), 1, OFFICER, matter);
            }
            job.reckon();
            assertThat(topicOf(matter).region()).as("two of six elsewhere").isEqualTo("330105003000");
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
        void leavesOutWhatWasFoundNotToBeTheSame() {
            List<Receipt> said = said("芦荻坊", "健身器材底座断裂晃动");
            OpinionId matter = said.getFirst().id();
            opinions.accept(matter, 1, OFFICER, "芦荻坊健身器材底座断裂", "芦荻坊健身器材底座断裂晃动", "");
            OpinionId other = said.get(1).id();
            voices.tellApart(other, 1, OFFICER, matter);
            OpinionId split = said.get(2).id();
            voices.merge(split, 1, OFFICER, matter);
            voices.part(split, 2, OFFICER, "芦荻坊另一处健身器材", "芦荻坊东门健身器材底座断裂晃动", "");
            job.reckon();

            index.feed();

            topics.gather(topicOf(matter).id(), OFFICER, matter);

            OpinionId same = said.get(3).id();
            assertThat(voices.of(matter)).extracting(Voice::id).containsExactly(same);
            assertThat(askedAbout(same)).contains(matter);
            assertThat(askedAbout(split)).as("never again").doesNotContain(matter);
        }

        @Test
        void isToldToWhoeverListens() {
            List<Receipt> said = said("枫林苑", "外墙瓷砖脱落，差点砸到人");
            opinions.accept(said.getFirst().id(), 1, OFFICER, "枫林苑外墙瓷砖脱落", "枫林苑外墙瓷砖脱落，差点砸到人", "");
            job.reckon();
            Topic topic = topic("枫林苑外墙瓷砖脱落");

            topics.raise(topic.id(), OFFICER, TopicUse.MEETING, "要不要整栋检查");

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

    @Nested
    class RaisedForAMeeting {

        @Test
        void waitsInTheListOfItsStreetAndIsDealtWithForEverybodyToRead() {
            Topic topic = raised("荷塘里", "电动车棚漏电");
            RaisedTopic waiting = raisedTopics.of(topic.id()).getFirst();
            assertThat(raisedTopics.list(COMMITTEE)).extracting(RaisedTopic::id).contains(waiting.id());
            assertThat(raisedTopics.list(ELSEWHERE)).extracting(RaisedTopic::id).doesNotContain(waiting.id());
            assertThat(waiting.about()).isEqualTo("要不要重建");
            assertThat(waiting.by()).isEqualTo(OFFICER.account());

            raisedTopics.dealWith(waiting.id(), waiting.seen(), COMMITTEE, raisedTopics.today(), "下月重建，街道出一半");

            assertThat(raisedTopics.of(topic.id())).singleElement().satisfies(dealt -> {
                assertThat(dealt.state()).isEqualTo(RaisedState.DEALT);
                assertThat(dealt.words()).isEqualTo("下月重建，街道出一半");
            });
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> raisedTopics.takeBack(waiting.id(), waiting.seen() + 1, COMMITTEE, "错了"))
                    .matches(refused -> refused.key().equals("opinions.raised-over"));
            topics.raise(topic.id(), OFFICER, TopicUse.MEETING, "再研究");
            assertThat(raisedTopics.of(topic.id())).hasSize(2);
        }

        @Test
        void isTakenBackWithAReasonAndNoLongerToldOfToEverybody() {
            Topic topic = raised("茶园弄", "石板路松动绊人");
            RaisedTopic waiting = raisedTopics.of(topic.id()).getFirst();

            raisedTopics.takeBack(waiting.id(), waiting.seen(), OFFICER, "已经修好");

            assertThat(raisedTopics.of(topic.id())).isEmpty();
            assertThat(raisedTopics.visibleTo(COMMITTEE, waiting.id()).words()).isEqualTo("已经修好");
        }

        @Test
        void isDealtWithOnlyByTheCommitteeOnADaySinceItWasRaised() {
            Topic topic = raised("米市巷", "排水口堵塞倒灌");
            RaisedTopic waiting = raisedTopics.of(topic.id()).getFirst();

            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> raisedTopics.dealWith(waiting.id(),
                    waiting.seen(), OFFICER, raisedTopics.today(), "结果"));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> raisedTopics.visibleTo(ELSEWHERE, waiting.id()));
            for (LocalDate day : List.of(raisedTopics.today().plusDays(1), raisedTopics.today().minusDays(1))) {
                assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(
                        () -> raisedTopics.dealWith(waiting.id(), waiting.seen(), COMMITTEE, day, "结果"));
            }
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> raisedTopics.dealWith(waiting.id(),
                    waiting.seen(), COMMITTEE, raisedTopics.today(), "请打 13805710000"))
                    .matches(refused -> refused.key().equals("opinions.words-personal"));
        }

        private Topic raised(String place, String trouble) {
            List<Receipt> said = said(place, trouble);
            opinions.accept(said.getFirst().id(), 1, OFFICER, place + trouble, place + trouble + "，请修", "");
            job.reckon();
            Topic topic = topic(place + trouble);
            topics.raise(topic.id(), OFFICER, TopicUse.MEETING, "要不要重建");
            return topic;
        }
    }

    private List<OpinionId> askedAbout(OpinionId id) {
        return alike.like(id, "芦荻坊健身器材底座断裂", "芦荻坊健身器材底座断裂晃动", YUNFAN).stream().map(Likely::id).toList();
    }

    private Topic topicOf(OpinionId matter) {
        return topics.open("").stream().filter(topic -> topics.matters(topic).stream()
                .anyMatch(one -> one.id().equals(matter))).findFirst().orElseThrow();
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
        return file(text, Identity.NONE);
    }

    private Receipt file(String region, String text) {
        return file(region, text, Identity.NONE);
    }

    private Receipt file(String text, Identity identity) {
        return file(YUNFAN, text, identity);
    }

    private Receipt file(String region, String text, Identity identity) {
        return opinions.file(new Filing(UUID.randomUUID(), region, "GS-XH-02", Channel.WEB, "", text, "", identity,
                false), Person.ANYONE);
    }
}
