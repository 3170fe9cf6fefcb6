package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.ledger.Words;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.people.Roll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a project is and who may do what to it. */
class ClaimsTest extends ClaimsInTheDistrict {

    @Nested
    class WhatEverybodyReads {

        @Test
        void holdsNoNumberThatIsPersonalByItsForm() {
            Project project = open("某公司", 0);
            Words call = Words.of("有事打 13912345678");
            Person keeper = committee("330105003");

            for (Step step : List.of(new Step.Told(call), new Step.Planned(List.of(new Leg(call, claims.today(),
                    claims.today().plusDays(9))), WHY))) {
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> take(keeper, project, step));
            }
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> take(keeper, project, new Step.Dropped(call)))
                    .withMessage("opinions.words-personal");
            take(keeper, project, new Step.Dropped(WHY));
        }

        @Test
        void holdsNoneInNamesEither() {
            String call = "张三 13912345678";
            Project project = take(deputy(ONE), open("某公司", 0),
                    new Step.Claimed(ONE, claims.today().plusMonths(12), true, WHY));
            Person keeper = committee("330105003");

            for (Step step : List.of(new Step.Documented(call, WHY), new Step.ExpertJoined(WHY, call),
                    new Step.Reported(call, WHY), new Step.BidsOpened(List.of(new Bid(call, 1, 1))))) {
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> take(keeper, project, step))
                        .withMessage("opinions.words-personal");
            }
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> open(call, 0))
                    .withMessage("opinions.words-personal");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> claims.collect(keeper, XIAOHE,
                    new Step.Collected(WHY, WHY, "330105003003", call, List.of())))
                    .withMessage("opinions.words-personal");
            take(keeper, project, new Step.Finished(WHY));
        }
    }

    @Nested
    class AClaim {

        @Test
        void isRefusedToWhoeverIsBoundToAParty() {
            Project project = open("明真物业公司", 0);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> take(deputy("d14"), project,
                            new Step.Claimed("d14", claims.today().plusMonths(12), true, WHY)))
                    .withMessage("claims.conflict");
            take(committee("330105003"), project, new Step.Dropped(WHY));
        }

        @Test
        void isNobodyElsesToMake() {
            Project project = open("某公司", 0);

            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> take(deputy("d14"), project,
                    new Step.Claimed("d11", claims.today().plusMonths(12), true, WHY)));
            take(committee("330105003"), project, new Step.Dropped(WHY));
        }

        @Test
        void standsInTheListsWithItsTermUntilSomebodyCarriesOn() {
            Project project = take(deputy(ONE), open("某公司", 100),
                    new Step.Claimed(ONE, claims.today().plusMonths(12), true, WHY));
            assertThat(claims.ofDeputy(ONE)).extracting(Line::id).contains(project.id());

            Project after = take(deputy(ONE), project,
                    new Step.HandedOver(ONE, OTHER, claims.today().plusMonths(6), WHY));

            assertThat(claims.ofDeputy(ONE)).extracting(Line::id).doesNotContain(project.id());
            assertThat(claims.ofDeputy(OTHER)).filteredOn(line -> line.id().equals(project.id())).singleElement()
                    .satisfies(line -> assertThat(line.until()).isEqualTo(claims.today().plusMonths(6)));
            take(committee("330105003"), after, new Step.Finished(WHY));
        }

        @Test
        void ofThoseWhoHaveEnoughIsRefused() {
            Project project = open("某公司", 0);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> take(deputy("d01"), project,
                            new Step.Claimed("d01", claims.today().plusMonths(12), true, WHY)))
                    .withMessage("claims.load");
            take(committee("330105003"), project, new Step.Dropped(WHY));
        }
    }

    @Nested
    class AStep {

        @Test
        void isRefusedAtTheFieldThatIsWrong() {
            Person keeper = committee("330105003");
            Project screened = take(keeper, claims.collect(keeper, XIAOHE,
                    new Step.Collected(WHY, WHY, "330105003003", "", List.of())), new Step.Screened(WHY));
            refuses(keeper, screened, new Step.Listed(List.of("算命"), List.of(), List.of("天气"), 1, 2, 5, 12,
                    "GS-NOWHERE", WHY, List.of(), false, WHY), "skills", "topics", "department");
            take(keeper, screened, new Step.Dropped(WHY));

            Project project = take(deputy(ONE), open("某公司", 100),
                    new Step.Claimed(ONE, claims.today().plusMonths(12), true, WHY));
            refuses(keeper, project, new Step.GivenBack("GS-NOWHERE", WHY), "department");
            refuses(keeper, project, new Step.Spent(claims.today(), 0, WHY), "amount");
            refuses(keeper, project, new Step.BudgetRaised(0, WHY, WHY), "amount");
            refuses(keeper, project, new Step.TenderCalled(WHY, WHY, 101, claims.today().minusDays(1)), "ceiling",
                    "bidsBy");
            refuses(keeper, project, new Step.ObjectionHandled(Words.of("1幢1单元101"), WHY), "household");
            for (String number : List.of("随便写", "330105003-99-999999")) {
                refuses(keeper, project, new Step.Checked(CheckKind.PLANNED, ONE, claims.today(), WHY, number),
                        "matter");
            }

            project = take(keeper, project, new Step.Asked(Words.of("1幢1单元101"), Consent.OBJECTS, WHY));
            project = take(keeper, project, new Step.ObjectionHandled(Words.of("1幢1单元101"), WHY));
            project = take(keeper, project, new Step.TenderCalled(WHY, WHY, 100, claims.today()));
            take(keeper, project, new Step.Finished(WHY));
        }

        private void refuses(Person person, Project project, Step step, String... fields) {
            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> take(person, project, step))
                    .satisfies(wrong -> assertThat(wrong.fields()).containsOnlyKeys(fields));
        }
    }

    @Nested
    class ADeputyWhoServesNoMore {

        @Test
        void takesNothingOnAndIsSeenToLeaveAProjectAlone() {
            Project project = open("某公司", 0);
            Person keeper = committee("330105003");
            people.retire(Roll.DEPUTIES, ONE, claims.today());
            var term = claims.today().plusMonths(12);

            for (boolean own : List.of(true, false)) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> take(own ? deputy(ONE) : keeper, project,
                                new Step.Claimed(ONE, term, own, WHY)))
                        .withMessage("claims.deputy-retired");
            }
            Project claimed = take(deputy(OTHER), project, new Step.Claimed(OTHER, term, true, WHY));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> take(keeper, claimed, new Step.HandedOver(OTHER, ONE, term, WHY)))
                    .withMessage("claims.deputy-retired");

            assertThat(page("/projects/" + project.id())).doesNotContain("已不再担任代表");
            people.retire(Roll.DEPUTIES, OTHER, claims.today());
            for (String address : List.of("/projects", "/projects/board", "/projects/" + project.id(),
                    "/open/projects/" + project.id())) {
                assertThat(page(address)).contains(OTHER + "已不再担任代表，请说明由谁接着办");
            }
            assertThat(page("/projects/board")).containsSubsequence(OTHER + "已不再担任代表", "正在办理的");
            take(keeper, claimed, new Step.Finished(WHY));
        }
    }

    @Nested
    class AForm {

        @Test
        void doesItsWorkOnceThoughItComesTwiceAtTheSameTime() {
            UUID key = UUID.randomUUID();

            assertThatExceptionOfType(Refused.SomeoneWasFaster.class).isThrownBy(() -> forms.once(key, "一", () -> {
                CompletableFuture.runAsync(() -> forms.once(key, "一", () -> "/first")).join();
                return "/second";
            }));

            assertThat(forms.once(key, "一", () -> "/third")).isEqualTo("/first");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> forms.once(key, "二", () -> "/third"))
                    .withMessage(Forms.CHANGED);
        }
    }

    @Nested
    class AProjectTakenOffTheList {

        @Test
        void staysReadableWithItsReason() {
            Person keeper = committee("330105003");
            Project project = take(keeper, open("某公司", 0), new Step.Dropped(Words.of("区里已有统一安排")));

            assertThat(page("/open/projects/" + project.id())).contains("区里已有统一安排", "撤下");

            Project never = take(keeper, claims.collect(keeper, XIAOHE,
                    new Step.Collected(WHY, WHY, "330105003003", "", List.of())), new Step.Dropped(WHY));
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> claims.shownToAll(never.id()));
        }
    }

    @Nested
    class TwoAtOnce {

        @Test
        void neverSpendMoreThanThereIs() throws Exception {
            Project project = claimed();
            Callable<Boolean> spend = () -> {
                try {
                    return take(deputy(ONE), project, new Step.Spent(claims.today(), 60, WHY)).works().spent() > 0;
                } catch (Refused _) {
                    return false;
                }
            };
            try (var all = Executors.newFixedThreadPool(4)) {
                for (var one : all.invokeAll(Collections.nCopies(4, spend))) {
                    one.get();
                }
            }
            Project after = claims.shownToAll(project.id());

            assertThat(after.works().spent()).isEqualTo(60);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> take(deputy(ONE), after, new Step.Spent(claims.today(), 60, WHY)))
                    .withMessage("claims.over-budget");
            take(committee("330105003"), after, new Step.Finished(WHY));
        }
    }

    @Nested
    class ALongList {

        @Test
        void goesOnAfterItsLastLineAndShowsEachProjectOnce() {
            jdbc.sql("""
                    insert into claims.project (id, region, title, stage, department, budget, spent, stepped_at)
                    select '330105099-P' || lpad(n::text, greatest(2, length(n::text)), '0'), '330105099000', 'P' || n, 'Listed', '', 0, 0, now()
                      from generate_series(1, 120) as n""").update();
            try {
                var seen = new java.util.ArrayList<String>();
                String after = "";
                List<Line> page;
                do {
                    page = claims.listed("330105099", after);
                    page.forEach(line -> seen.add(line.id().value()));
                    after = page.isEmpty() ? after : page.getLast().id().value();
                } while (page.size() == Claims.PAGE);

                assertThat(seen).containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 120).mapToObj("330105099-P%02d"::formatted).toList());
                assertThat(claims.count("330105099", false)).isEqualTo(120);
                String first = new Visitor(port).get("/open/projects?region=330105099000").body();
                assertThat(first).contains("<span class=\"count\">120</span>",
                        "/open/projects?region=330105099000&amp;after=330105099-P50");
            } finally {
                jdbc.sql("delete from claims.project where region = '330105099000'").update();
            }
        }
    }

    @Nested
    class ARating {

        @Test
        void isToldOnlyInSumsOfFive() {
            Project project = take(committee("330105003"), take(deputy(OTHER), open("某公司", 0),
                    new Step.Claimed(OTHER, claims.today().plusMonths(12), true, WHY)), new Step.Finished(WHY));
            for (int resident = 1; resident <= 9; resident++) {
                assertThat(ratings.of(project.id()).all()).isEqualTo(resident <= 5 ? 0 : 5);
                ratings.rate(resident(), project.id(), resident < 5 ? Verdict.GOOD : Verdict.BAD);
            }
            Person twice = resident();
            ratings.rate(twice, project.id(), Verdict.GOOD);

            assertThat(ratings.of(project.id())).isEqualTo(new ProjectRatings.Sum(5, 0, 5));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> ratings.rate(twice, project.id(), Verdict.GOOD))
                    .withMessage("claims.rated-already");
        }

        private Person resident() {
            return Person.of(UUID.randomUUID(), "", List.of(new Grant(Role.RESIDENT, "", "")));
        }
    }
}
