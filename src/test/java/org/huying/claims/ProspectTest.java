package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.Refused;
import org.huying.opinions.OpinionId;
import org.huying.opinions.sameness.TopicRaised;
import org.huying.opinions.sameness.TopicUse;
import org.huying.people.Person;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Topics that were raised as projects. */
class ProspectTest extends ClaimsInTheDistrict {

    @Nested
    class ATopicRaisedAsAProject {

        @Test
        void waitsOnceUntilOneIsMadeOfIt() {
            UUID topic = UUID.randomUUID();
            var raised = new TopicRaised(topic, "330105003", "车棚夜里充电冒烟", TopicUse.CHALLENGE,
                    jdbc.sql("""
                            select id
                              from opinions.opinion
                             where starts_with(region, '330105003')
                               and not exists (select 1 from opinions.voice where opinion.id in (opinion, joined))
                             order by id
                             limit 2""").query(String.class).list().stream().map(OpinionId::new).toList());
            Person keeper = committee("330105003");
            events.publishEvent(raised);
            events.publishEvent(raised);
            events.publishEvent(new TopicRaised(UUID.randomUUID(), "330105003", "只开会", TopicUse.MEETING, List.of()));

            assertThat(prospects.waiting(keeper)).filteredOn(one -> one.topic().equals(topic)).singleElement()
                    .satisfies(one -> assertThat(one.voices()).isEqualTo(2));
            assertThat(prospects.waiting(keeper)).extracting(Prospect::name).doesNotContain("只开会");
            assertThat(prospects.waiting(committee("330105005"))).extracting(Prospect::topic)
                    .doesNotContain(topic);
            assertThat(page("/projects")).contains("车棚夜里充电冒烟", "2 人反映");
            assertThat(page("/projects/new?topic=" + topic)).contains("value=\"车棚夜里充电冒烟\"");

            var form = Map.of("key", UUID.randomUUID().toString(), "topic", topic.toString(), "title", "车棚充电安全", "need",
                    "要办的事", "community", "330105003003");
            var first = visitor().post("/projects/new?topic=" + topic, form);
            var again = visitor().post("/projects/new?topic=" + topic, form);
            assertThat(first.location()).isEqualTo(again.location()).startsWith("/projects/330105003-P");
            assertThat(prospects.waiting(keeper)).extracting(Prospect::topic).doesNotContain(topic);
            assertThat(page(first.location())).contains("/topics/" + topic);
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> prospects.setAside(keeper, topic, "算了"));
        }

        @Test
        void mayBeSetAsideWithAReason() {
            UUID topic = UUID.randomUUID();
            events.publishEvent(new TopicRaised(topic, "330105003", "想要一座山", TopicUse.CHALLENGE, List.of()));

            assertThat(visitor().post("/projects/raised/" + topic, Map.of("reason", "")).status()).isEqualTo(422);
            assertThat(visitor().post("/projects/raised/" + topic, Map.of("reason", "街道办不了")).status()).isEqualTo(303);
            assertThat(prospects.waiting(committee("330105003"))).extracting(Prospect::topic)
                    .doesNotContain(topic);
        }
    }
}
