package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huying.DistrictTest;
import org.huying.Visitor;
import org.huying.ledger.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Portraits of deputies and their reports. */
class PortraitTest extends ClaimsInTheDistrict {

    @Nested
    class APortrait {

        @Test
        void tellsWhatWasDoneAnywhereAndWhere() {
            Project project = claimed();
            Project met = take(deputy(ONE), project, new Step.Met(MeetingKind.ON_SITE, claims.today(), WHY, WHY, 3));

            assertThat(deeds.of(ONE)).containsKeys(Doing.CLAIMED, Doing.MET);
            assertThat(deeds.of("test-")).isEmpty();
            assertThat(page("/deputies/" + ONE)).contains("/projects/" + project.id());
            assertThat(deeds.of("d01").keySet()).contains(Doing.VISITED, Doing.TAKEN);
            take(committee("330105003"), met, new Step.Finished(WHY));
        }

        @Test
        void saysWhatNobodyHasFilledIn() {
            assertThat(page("/deputies/" + ONE)).contains("<dd>还没有填写</dd>").doesNotContain("<dd></dd>", "<dd> </dd>");
        }
    }

    @Nested
    class ASearch {

        @ParameterizedTest
        @ValueSource(strings = {"律师 云帆公寓", "住在云帆公寓附近的律师", "云帆公寓旁边懂法律的代表", "a lawyer living near 云帆公寓"})
        void findsALawyerNearTheEstate(String asked) {
            assertThat(profiles.find("330105003", asked, code -> code)).extracting(one -> one.deputy().code())
                    .containsExactly("d09");
        }

        @Test
        void isAskedInEnglish() {
            assertThat(Sought.of("retired welders who know drainage", List.of()).words())
                    .containsExactly(Set.of("退休"), Set.of("焊工"), Set.of("排水", "雨污"));
        }

        @Test
        void takesNeighboursOnlyWhereNearIsEnough() {
            profiles.put(new Profile(ONE, Set.of("法律"), Set.of(), "330105003003", "桥弄新村", "", 1, Map.of()));

            assertThat(profiles.find("330105003", "住在云帆公寓懂法律的代表", code -> code))
                    .extracting(one -> one.deputy().code()).containsExactly("d09");
            assertThat(profiles.find("330105003", "云帆公寓附近懂法律的代表", code -> code))
                    .extracting(one -> one.deputy().code()).containsExactly("d09", ONE);
            profiles.put(Profile.empty(ONE));
        }
    }

    @Nested
    class InEnglish {

        @Test
        void oneIsOne() {
            assertThat(page("/projects/board?lang=en")).contains("one project<").doesNotContain(" 1 projects");
        }
    }

    @Nested
    class AReportOverAllProjects {

        @Test
        void saysWhatTheDeputyDidAndWhatTheTeamDid() {
            Project project = take(deputy(ONE), claimed(),
                    new Step.Met(MeetingKind.TEA, claims.today(), WHY, WHY, 3));
            project = take(committee("330105003"), project, new Step.Met(MeetingKind.TEA, claims.today(), WHY, WHY, 3));
            String half = "?half=" + HalfYear.of(claims.today());
            String address = "/deputies/" + ONE + "/report";

            assertThat(page(address + half)).containsPattern("认领的项目 \\d+ 个")
                    .contains("红茶议事会 2 次", "本人记录：认领项目 1 次，召集会议 1 次")
                    .contains(project.title());
            assertThat(visitor().get(address + "/paper.docx" + half).status()).isEqualTo(200);
            assertThat(visitor().get(address + "/paper.pdf" + half).body()).startsWith("%PDF");
            var stranger = new Visitor(port).with(accounts.signIn("h-dcg", DistrictTest.PASSWORD, "test"));
            assertThat(stranger.get(address).status()).isEqualTo(404);
            take(committee("330105003"), project, new Step.Finished(WHY));
        }
    }

    @Nested
    class AReport {

        @Test
        void isDraftedFromWhatIsRecordedAndStaysAsPublished() {
            Project project = claimed();
            String half = HalfYear.of(claims.today()).toString();
            String address = "/projects/" + project.id() + "/report";
            var leg = new Leg(Words.of("定方案"), claims.today(), claims.today());
            project = take(deputy(ONE), project, new Step.Planned(List.of(leg), WHY));
            project = take(deputy(ONE), project, new Step.Reached(1, WHY));
            assertThat(page(address + "?half=" + half)).contains("做了什么。完成的节点：定方案").doesNotContain("这半年没有记录");

            project = take(deputy(ONE), project, new Step.Met(MeetingKind.TEA, claims.today(), WHY, WHY, 3));
            project = take(deputy(ONE), project, new Step.Spent(claims.today(), 40, WHY));
            String draft = page(address + "?half=" + half);
            assertThat(draft).contains("红茶议事会 1 次", "这半年支出 40 元；预算 100 元", "由 " + ONE + " 认领");
            assertThat(visitor().post(address, Map.of("half", half, "text", "", "seen", "" + project.seen())).status())
                    .isEqualTo(422);
            var published = visitor().post(address,
                    Map.of("half", half, "text", "钱花了四十元。", "seen", "" + project.seen()));
            assertThat(published.status()).isEqualTo(303);
            Visitor anybody = new Visitor(port);
            String shown = anybody.get(published.location()).body();
            Words text = claims.shownToAll(project.id()).all(Step.Reported.class).getLast().step().text();
            assertThat(shown).contains("钱花了四十元。", text.digest(), text.salt());
            assertThat(anybody.get(published.location() + "?lang=en").status()).isLessThan(400);
            assertThat(anybody.get(published.location()).body()).contains("half of " + claims.today().getYear())
                    .doesNotContain("半年");
            anybody.get("/?lang=zh");
            assertThat(anybody.get(published.location() + "/paper.docx").status()).isEqualTo(200);
            assertThat(anybody.get(published.location() + "/paper.pdf").body()).startsWith("%PDF");
            assertThat(anybody.get(published.location() + "/text.txt").body()).isEqualTo("钱花了四十元。");

            Project reported = claims.shownToAll(project.id());
            visitor().post(address, Map.of("half", half, "text", "更正：四十一元。", "seen", "" + reported.seen()));
            assertThat(anybody.get(published.location()).body()).contains("后来又公开了更正的一版", "钱花了四十元。");
            take(committee("330105003"), claims.shownToAll(project.id()), new Step.Finished(WHY));
        }
    }
}
