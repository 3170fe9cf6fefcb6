package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.claims.match.Outcome;
import org.huying.ledger.Words;
import org.huying.people.Department;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.people.Roll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The match board and what it keeps to. */
class BoardTest extends ClaimsInTheDistrict {

    @Nested
    class WhatTheBoardProposed {

        @Test
        void isToldInTheLanguageOfWhoeverReads() {
            Project project = open("某公司", 0);
            var answer = visitor().post("/projects/board?lang=en", Map.of("act", "take", "deputy", ONE, "project",
                    project.id().value(), "seen", Integer.toString(project.seen())));
            Project claimed = claims.shownToAll(project.id());

            assertThat(answer.status()).isEqualTo(303);
            assertThat(claimed.all(Step.Claimed.class)).singleElement()
                    .satisfies(one -> assertThat(one.step().reason().toString()).isEmpty());
            assertThat(page("/open/projects/" + project.id())).contains("按适配看板的建议确定");
            take(committee("330105003"), claimed, new Step.Finished(WHY));
        }
    }

    @Nested
    class TheBoardOfTheDistrict {

        @Test
        void mayAskADeputyOfAnotherStreetWhoThenReachesTheProject() {
            people.put(new Deputy("test-3", "test-3", Deputy.Level.CITY, "330105005000", "GS-XH-02", "", ""));
            people.retire(Roll.DEPUTIES, "test-3", null);
            Project project = open("某公司", 100);
            Person district = Person.of(UUID.randomUUID(), "",
                    List.of(new Grant(Role.DISTRICT_COMMITTEE, "330105", "")));
            Person far = Person.of(UUID.randomUUID(), "", List.of(new Grant(Role.DEPUTY, "330105005", "test-3")));
            var claim = new Step.Claimed("test-3", claims.today().plusMonths(12), false, WHY);

            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> take(committee("330105003"), project, claim));
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> claims.visibleTo(far, project.id()));
            Project claimed = take(district, project, claim);

            assertThat(claims.visibleTo(far, project.id()).team()).hasSize(1);
            Project told = take(far, claimed, new Step.Told(WHY));
            var all = (Outcome.Matched) board.propose(district, "330105", Set.of()).outcome();
            assertThat(all.pairs()).anySatisfy(pair -> {
                assertThat(pair.deputy().id()).isEqualTo("test-3");
                assertThat(pair.project().id()).isEqualTo(project.id().value());
            });
            var street = (Outcome.Matched) board.propose(committee("330105003"), XIAOHE, Set.of()).outcome();
            assertThat(street.pairs()).noneMatch(pair -> pair.project().id().equals(project.id().value()));
            assertThat(street.unmet()).noneMatch(unmet -> unmet.project().id().equals(project.id().value()));
            take(committee("330105003"), told, new Step.Finished(WHY));
            people.retire(Roll.DEPUTIES, "test-3", claims.today());
        }

        @Test
        void matchesThreeHundredDeputiesAndTwoHundredProjects() {
            var random = new java.util.Random(7);
            List<String> skills = profiles.skills();
            people.put(new Department("BIG", "330199000000", "大区城管局", Department.Level.DISTRICT));
            for (int n = 0; n < 300; n++) {
                String street = "330199%03d".formatted(1 + n % 18);
                String code = "big-" + n;
                people.put(
                        new Deputy(code, "代表" + n, Deputy.Level.values()[n % 3], street + "000", "GS-XH-02", "", ""));
                profiles.put(new Profile(code, Set.of(skills.get(random.nextInt(skills.size()))), Set.of(),
                        street + "001", "", "", 2, Map.of()));
            }
            for (int n = 0; n < 200; n++) {
                String street = "330199%03d".formatted(1 + n % 18);
                Person keeper = committee(street);
                Project project = claims.collect(keeper, street + "000",
                        new Step.Collected(Words.of("项目" + n), WHY, street + "001", "", List.of()));
                project = take(keeper, project, new Step.Screened(WHY));
                project = take(keeper, project, new Step.Listed(List.of(skills.get(random.nextInt(skills.size()))),
                        List.of(), List.of(), 1, 2, 0, 12, "BIG", WHY, List.of(), false, WHY));
                take(keeper, project, new Step.Opened());
            }
            accounts.put("dc-big", "大区", accounts.encode(DistrictTest.PASSWORD),
                    List.of(new Grant(Role.DISTRICT_COMMITTEE, "330199", "")));
            Visitor district = new Visitor(port).with(accounts.signIn("dc-big", DistrictTest.PASSWORD, "test"));

            var answer = district.get("/projects/board");
            long begun = System.nanoTime();
            answer = district.get("/projects/board");
            System.getLogger("board").log(System.Logger.Level.INFO, "The board of 300 deputies and 200 projects: "
                    + (System.nanoTime() - begun) / 1_000_000 + " ms, " + answer.body().length() + " characters");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("已证明没有更好的搭配");
            assertThat(answer.body().split("class=\"sheet drop\"", -1)).hasSize(201);
            var matched = (Outcome.Matched) board.propose(
                    Person.of(UUID.randomUUID(), "", List.of(new Grant(Role.DISTRICT_COMMITTEE, "330199", ""))),
                    "330199", Set.of()).outcome();
            assertThat(matched.unmet()).isEmpty();
        }

        @Test
        void showsOneStreetOfAllThatWereMatched() {
            Visitor district = new Visitor(port).with(accounts.signIn("dc-1", DistrictTest.PASSWORD, "test"));

            assertThat(district.get("/projects/board").body()).contains("全区各街道的项目和代表一次搭配好", "小河街道");
            assertThat(district.get("/projects/board?region=330105003000").status()).isEqualTo(200);
            assertThat(new Visitor(port).with(accounts.signIn("d01", DistrictTest.PASSWORD, "test"))
                    .get("/projects/board").status()).isEqualTo(404);
        }
    }

    @Nested
    class TheBoard {

        @Test
        void keepsWhatPeopleDecided() {
            Project project = open("某公司", 0);
            var first = (Outcome.Matched) board.propose(committee("330105003"), XIAOHE, Set.of()).outcome();
            assertThat(of(first, project)).isNotEmpty();

            String proposed = of(first, project).getFirst();
            Project decided = take(committee("330105003"), project,
                    new Step.Wished(proposed, Wishing.FORBID, Words.of("手上的事太多")));
            var second = (Outcome.Matched) board.propose(committee("330105003"), XIAOHE, Set.of()).outcome();

            assertThat(of(second, project)).doesNotContain(proposed);
            assertThat(decided.wishes()).containsKey(proposed);
            take(committee("330105003"), decided, new Step.Dropped(WHY));
        }

        @Test
        void decidesNothingAboutWhoeverIsInTheTeam() {
            Project project = open("某公司", 0);
            Project claimed = take(committee("330105003"), project,
                    new Step.Claimed(ONE, claims.today().plusMonths(12), false, WHY));

            for (Wishing wish : List.of(Wishing.PIN, Wishing.FORBID)) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> take(committee("330105003"), claimed, new Step.Wished(ONE, wish, WHY)))
                        .matches(refused -> refused.key().equals("claims.in-team-already"));
            }
            take(committee("330105003"), claimed, new Step.Finished(WHY));
        }

        @Test
        void takesNoDecisionThatMeetsAnInterestOrUndoesNothing() {
            profiles.put(new Profile(ONE, Set.of(), Set.of(), "", "", "", 1, Map.of("亲家物业公司", "亲属任职")));
            Project project = open("亲家物业公司", 0);

            for (Wishing wish : List.of(Wishing.PIN, Wishing.FREE)) {
                assertThatExceptionOfType(Refused.class).isThrownBy(
                        () -> take(committee("330105003"), project, new Step.Wished(ONE, wish, WHY)));
            }
            Project kept = take(committee("330105003"), project, new Step.Wished(ONE, Wishing.FORBID, WHY));
            Project freed = take(committee("330105003"), kept, new Step.Wished(ONE, Wishing.FREE, WHY));
            assertThat(freed.wishes()).isEmpty();
            take(committee("330105003"), freed, new Step.Dropped(WHY));
            profiles.put(Profile.empty(ONE));
        }

        @Test
        void leavesWhoeverIsAtWorkWhereTheyAre() {
            var matched = (Outcome.Matched) board.propose(committee("330105003"), XIAOHE, Set.of()).outcome();

            assertThat(of(matched, claims.shownToAll(new ProjectId("330105003-P01")))).containsExactlyInAnyOrder("d01",
                    "d02");
        }

        private List<String> of(Outcome.Matched matched, Project project) {
            return matched.pairs().stream().filter(pair -> pair.project().id().equals(project.id().value()))
                    .map(pair -> pair.deputy().id()).toList();
        }
    }

    @Nested
    class Tags {

        @Test
        void goOutOfUseAndStayWithWhoeverHasThem() {
            Visitor admin = new Visitor(port).with(accounts.signIn("admin", DistrictTest.PASSWORD, "test"));
            String tag = "盆景" + System.nanoTime() % 10_000;
            assertThat(admin.post("/admin/claims", Map.of("act", "tag", "name", tag, "kind", "SKILL", "source", ""))
                    .status()).isEqualTo(422);
            assertThat(admin.post("/admin/claims", Map.of("act", "tag", "name", tag, "kind", "SKILL", "source",
                    "街道第三次会议")).status()).isEqualTo(303);
            profiles.put(new Profile(ONE, Set.of(tag), Set.of(), "", "", "", 1, Map.of()));
            assertThat(admin.post("/admin/claims", Map.of("act", "retire", "tag", tag)).status()).isEqualTo(303);

            assertThat(profiles.skills()).doesNotContain(tag);
            visitor().post("/deputies/" + ONE, Map.of("most", "1", "skills", "法律"));
            assertThat(profiles.portrait(committee("330105003"), ONE).profile().skills())
                    .containsExactlyInAnyOrder(tag, "法律");
            assertThat(admin.get("/admin/claims").body()).contains(tag, "停用标签", "加标签");
            assertThat(visitor().get("/admin/claims").status()).isEqualTo(404);
        }
    }

    @Nested
    class TheBounds {

        @Test
        void holdFromTheirDayOnAndKeepWhatHeldBefore() {
            Visitor admin = new Visitor(port).with(accounts.signIn("admin", DistrictTest.PASSWORD, "test"));
            var form = new java.util.HashMap<>(Map.of("act", "bounds", "region", "330105018", "validFrom",
                    claims.today().plusDays(1).toString(), "leastMonths", "6", "mostMonths", "24", "mostDeputies", "3",
                    "mostProjects", "1", "basis", "街道办法"));
            assertThat(admin.post("/admin/claims", form).status()).isEqualTo(303);
            assertThat(admin.post("/admin/claims", form).status()).isEqualTo(422);
            assertThat(claims.bounds("330105018000").mostMonths()).isEqualTo(36);
            form.put("validFrom", claims.today().toString());
            assertThat(admin.post("/admin/claims", form).status()).isEqualTo(303);
            assertThat(claims.bounds("330105018000").mostMonths()).isEqualTo(24);
            assertThat(claims.bounds("330105003000").mostMonths()).isEqualTo(36);
            form.put("validFrom", claims.today().minusDays(1).toString());
            assertThat(admin.post("/admin/claims", form).body()).contains("这一天已经过去");
        }
    }
}
