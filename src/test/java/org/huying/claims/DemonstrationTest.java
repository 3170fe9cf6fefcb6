package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.huying.Refused;
import org.huying.people.Person;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The list of the demonstration, and visits. */
class DemonstrationTest extends ClaimsInTheDistrict {

    @Nested
    class TheDemonstration {

        @Test
        void hasTwentyOneProjectsClaimedTwentyThreeTimes() {
            var ids = jdbc.sql("select id from claims.project where id between '330105003-P01' and '330105003-P21'")
                    .query(String.class).list();
            long claimed = ids.stream().map(id -> claims.shownToAll(new ProjectId(id)))
                    .mapToLong(project -> project.all(Step.Claimed.class).stream()
                            .filter(one -> one.step().own()
                                    && one.at().isBefore(java.time.Instant.now().minusSeconds(86_400 * 30L)))
                            .count())
                    .sum();

            assertThat(ids).hasSize(21);
            assertThat(claimed).isEqualTo(23);
        }

        @Test
        void tellsTheEstateInFull() {
            Project estate = claims.shownToAll(new ProjectId("330105003-P01"));

            assertThat(estate.all(Step.Met.class)).filteredOn(one -> one.step().kind() == MeetingKind.ON_SITE)
                    .hasSize(23);
            assertThat(estate.all(Step.Met.class)).filteredOn(one -> one.step().kind() == MeetingKind.TEA).hasSize(7);
            assertThat(estate.works().tender()).isInstanceOf(Tender.Accepted.class);
            assertThat(visits.of(committee("330105003"))).filteredOn(one -> one.estate().equals("云帆公寓"))
                    .anySatisfy(one -> assertThat(one.visited()).isEqualTo(one.households()).isEqualTo(1389));
        }

        @Test
        void keepsHouseholdsAndNamesOutOfTheChain() {
            assertThat(jdbc.sql(
                    "select payload from ledger.fact where subject in ('project/330105003-P01', 'visits/330105003-V01')")
                    .query(String.class).list()).isNotEmpty().noneMatch(payload -> payload.contains("单元")
                            || payload.contains("业主甲"));
        }
    }

    @Nested
    class AVisit {

        @Test
        void comesBackIntoTheListOnItsDayUntilSomebodyCame() {
            Person keeper = committee("330105003");
            Campaign campaign = visits.begin(keeper, XIAOHE, "330105003003", "约好再来", "某小区",
                    List.of(new Block(1, 1, 2, 2)));
            var today = claims.today();
            visits.visit(deputy("d01"), campaign, 1, 1, List.of(101), VisitOutcome.AGAIN, today.minusDays(3), today);
            visits.visit(deputy("d01"), campaign, 1, 1, List.of(102), VisitOutcome.AGAIN, today, today.plusDays(1));

            assertThat(due(keeper, campaign)).containsExactly(101);
            visits.visit(deputy("d01"), campaign, 1, 1, List.of(101), VisitOutcome.MET, today);
            assertThat(due(keeper, campaign)).isEmpty();
            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> visits.visit(deputy("d01"), campaign,
                    1, 1, List.of(101), VisitOutcome.MET, today, today.plusDays(2)))
                    .satisfies(wrong -> assertThat(wrong.fields()).containsOnlyKeys("againOn"));
        }

        private List<Integer> due(Person person, Campaign campaign) {
            return visits.due(person).stream().filter(one -> one.campaign().equals(campaign.id()))
                    .map(one -> one.door().room()).toList();
        }

        @Test
        void isCountedByTheDoorAndSeenAgainByItsNewestOutcome() {
            Person keeper = committee("330105003");
            Campaign campaign = visits.begin(keeper, XIAOHE, "330105003003", "回访", "某小区",
                    List.of(new Block(1, 1, 2, 2)));
            visits.visit(deputy("d01"), campaign, 1, 1, List.of(101, 102), VisitOutcome.AGAIN, claims.today());
            visits.visit(deputy("d01"), campaign, 1, 1, List.of(101), VisitOutcome.MET, claims.today());

            Campaign now = visits.campaign(keeper, campaign.id());

            assertThat(now).extracting(Campaign::households, Campaign::visited, Campaign::again).containsExactly(4, 2,
                    1);
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> visits.visit(deputy("d01"), campaign, 1, 2,
                            List.of(101), VisitOutcome.MET, claims.today()));
        }
    }
}
