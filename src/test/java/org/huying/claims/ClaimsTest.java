package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.claims.match.Outcome;
import org.huying.ledger.Words;
import org.huying.opinions.OpinionId;
import org.huying.opinions.sameness.TopicRaised;
import org.huying.opinions.sameness.TopicUse;
import org.huying.people.Accounts;
import org.huying.people.Department;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.people.Roll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims in the demonstration district; each test collects a project of its own, in a street of its own. */
@DistrictTest
class ClaimsTest {

    private static final String XIAOHE = "330105003000";
    /** Two deputies of these tests alone, whom no other story burdens. */
    private static final String ONE = "test-1";
    private static final String OTHER = "test-2";
    private static final Words WHY = Words.of("有理由");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;
    @Autowired
    Claims claims;
    @Autowired
    People people;
    @Autowired
    Profiles profiles;
    @Autowired
    MatchBoard board;
    @Autowired
    Visits visits;
    @Autowired
    Forms forms;
    @Autowired
    ProjectRatings ratings;
    @Autowired
    Deeds deeds;
    @Autowired
    Experts experts;
    @Autowired
    ProjectFiles files;
    @Autowired
    Prospects prospects;
    @Autowired
    ApplicationEventPublisher events;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoDeputiesServe() {
        for (String code : List.of(ONE, OTHER)) {
            people.put(new Deputy(code, code, Deputy.Level.DISTRICT, XIAOHE, "GS-XH-02", "", ""));
            people.retire(Roll.DEPUTIES, code, null);
        }
    }

    @AfterEach
    void theyServeNoMore() {
        for (String code : List.of(ONE, OTHER)) {
            people.retire(Roll.DEPUTIES, code, claims.today());
        }
    }

    private static Person committee(String street) {
        return Person.of(UUID.randomUUID(), "", List.of(new Grant(Role.STREET_COMMITTEE, street, "")));
    }

    private static Person deputy(String code) {
        return Person.of(UUID.randomUUID(), "", List.of(new Grant(Role.DEPUTY, "330105003", code)));
    }

    private Project open(String party, long budget) {
        Person keeper = committee("330105003");
        Project project = claims.collect(keeper, XIAOHE,
                new Step.Collected(Words.of("试一试"), Words.of("要办的事"), "330105003003", "", List.of()));
        project = take(keeper, project, new Step.Screened(WHY));
        project = take(keeper, project, new Step.Listed(List.of("法律"), List.of(), List.of(), 1, 2, budget, 12,
                "GS-XH-JD", WHY, List.of(new Party(party, PartyKind.PROPERTY)), false, WHY));
        return take(keeper, project, new Step.Opened());
    }

    private Project take(Person person, Project project, Step step) {
        return claims.take(person, project.id(), project.seen(), step);
    }

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
    class InEnglish {

        @Test
        void oneIsOne() {
            assertThat(page("/projects/board?lang=en")).contains("one project<").doesNotContain(" 1 projects");
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

    private Visitor visitor() {
        return new Visitor(port).with(accounts.signIn("sc-xh", DistrictTest.PASSWORD, "test"));
    }

    private String page(String address) {
        var answer = visitor().get(address);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Nested
    class AnExpert {

        @Test
        void speaksOfWhatIsThereAndOnlyAsThemselves() {
            Project project = claimed();
            Person team = deputy(ONE);
            project = experts.join(team, project.id(), project.seen(),
                    new Step.ExpertJoined(Words.of("业主戊"), "监理"), "13905710091");
            project = experts.join(team, project.id(), project.seen(),
                    new Step.ExpertJoined(Words.of("业主己"), "造价"), "");
            Expert mine = project.experts().getFirst();
            Expert other = project.experts().getLast();
            Person expert = Person.of(UUID.randomUUID(), "", List.of(mine.grant()));
            Project before = project;

            assertThat(experts.of(expert)).extracting(Project::id).containsExactly(project.id());
            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> take(expert, before,
                    new Step.Advised(mine.place(), 1, WHY)));
            Project met = take(team, project, new Step.Met(MeetingKind.ON_SITE, claims.today(), WHY, WHY, 3));
            int about = met.advisable().getFirst().seq();
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> take(expert, met, new Step.Advised(other.place(), about, WHY)));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> take(team, met, new Step.Advised(mine.place(), about, WHY)));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> take(expert, met, new Step.Told(WHY)));
            Project said = take(expert, met, new Step.Advised(mine.place(), about, Words.of("坡度不够")));
            Project left = experts.leave(team, said.id(), said.seen(), new Step.ExpertLeft(mine.place(), WHY));

            assertThat(left.all(Step.Advised.class)).hasSize(1);
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> experts.seat(expert, left.id()));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> take(expert, left, new Step.Advised(mine.place(), about, WHY)));
            assertThat(jdbc.sql("select count(*) from people.account_grant where unit = ?").param(mine.unit())
                    .query(Integer.class).single()).isZero();
            take(committee("330105003"), left, new Step.Finished(WHY));
        }
    }

    @Nested
    class AFile {

        @Test
        void isGivenOutToWhomItIsForAndIsAVersion() throws Exception {
            Project project = claimed();
            byte[] pdf = FileReaderTest.pdf();
            project = attach(project, pdf, true);
            int open = project.seen();
            project = attach(project, pdf, false);
            int inside = project.seen();

            Visitor anybody = new Visitor(port);
            var answer = anybody.get("/open/projects/" + project.id() + "/files/" + open);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(anybody.get("/open/projects/" + project.id() + "/files/" + inside).status()).isEqualTo(404);
            assertThat(visitor().get("/projects/" + project.id() + "/files/" + inside).status()).isEqualTo(200);
            assertThat(page("/projects/" + project.id())).contains("第 2 版", "只给办理的人");
            assertThat(anybody.get("/open/projects/" + project.id()).body()).contains("第 1 版")
                    .doesNotContain("第 2 版");
            assertThat(jdbc.sql("select payload from ledger.fact where subject = ? and seq = ?")
                    .params("project/" + project.id(), open).query(String.class).single()).contains("digest")
                    .doesNotContain("造价书");

            Project gone = files.withdraw(deputy(ONE), project.id(), project.seen(), new Step.Withdrawn(open, WHY));
            assertThat(anybody.get("/open/projects/" + project.id() + "/files/" + open).status()).isEqualTo(404);
            assertThat(anybody.get("/open/projects/" + project.id()).body()).contains("文件已撤下");
            take(committee("330105003"), gone, new Step.Finished(WHY));
        }

        @Test
        void isTakenOnce() throws Exception {
            Project project = claimed();
            UUID waiting = files.receive("造价书.pdf", FileReaderTest.pdf());
            Project after = files.attach(deputy(ONE), project.id(), project.seen(), "造价", waiting, true, WHY);

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> files.attach(deputy(ONE), after.id(),
                    after.seen(), "造价", waiting, true, WHY)).withMessage("claims.file-gone");
            take(committee("330105003"), after, new Step.Finished(WHY));
        }

        private Project attach(Project project, byte[] bytes, boolean open) {
            return files.attach(deputy(ONE), project.id(), project.seen(), "造价",
                    files.receive("C:\\我的\\造价书.pdf", bytes), open, WHY);
        }
    }

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
    class AReport {

        @Test
        void isDraftedFromWhatIsRecordedAndStaysAsPublished() {
            Project project = claimed();
            project = take(deputy(ONE), project, new Step.Met(MeetingKind.TEA, claims.today(), WHY, WHY, 3));
            project = take(deputy(ONE), project, new Step.Spent(claims.today(), 40, WHY));
            String half = HalfYear.of(claims.today()).toString();
            String address = "/projects/" + project.id() + "/report";

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
            assertThat(anybody.get(published.location() + "/paper.docx").status()).isEqualTo(200);
            assertThat(anybody.get(published.location() + "/paper.pdf").body()).startsWith("%PDF");
            assertThat(anybody.get(published.location() + "/text.txt").body()).isEqualTo("钱花了四十元。");

            Project reported = claims.shownToAll(project.id());
            visitor().post(address, Map.of("half", half, "text", "更正：四十一元。", "seen", "" + reported.seen()));
            assertThat(anybody.get(published.location()).body()).contains("后来又公开了更正的一版", "钱花了四十元。");
            take(committee("330105003"), claims.shownToAll(project.id()), new Step.Finished(WHY));
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
    class ALongList {

        @Test
        void goesOnAfterItsLastLineAndShowsEachProjectOnce() {
            jdbc.sql("""
                    insert into claims.project (id, region, title, stage, department, budget, spent, stepped_at)
                    select '330105099-P' || lpad(n::text, 3, '0'), '330105099000', 'P' || n, 'Listed', '', 0, 0, now()
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

                assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSorted();
                assertThat(claims.count("330105099", false)).isEqualTo(120);
                String first = new Visitor(port).get("/open/projects?region=330105099000").body();
                assertThat(first).contains("<span class=\"count\">120</span>",
                        "/open/projects?region=330105099000&amp;after=330105099-P050");
            } finally {
                jdbc.sql("delete from claims.project where region = '330105099000'").update();
            }
        }
    }

    private Project claimed() {
        return take(deputy(ONE), open("某公司", 100),
                new Step.Claimed(ONE, claims.today().plusMonths(12), true, WHY));
    }

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

    @Nested
    class ASearch {

        @Test
        void findsALawyerNearTheEstate() {
            assertThat(profiles.find("330105003", "律师 云帆公寓", code -> code)).extracting(one -> one.deputy().code())
                    .containsExactly("d09");
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
