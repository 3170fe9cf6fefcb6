package org.huying.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.opinions.Channel;
import org.huying.opinions.Opinion;
import org.huying.opinions.Opinions;
import org.huying.papers.Spreadsheet;
import org.huying.people.Accounts;
import org.huying.people.CouncilMember;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links in a street of the demonstration where nobody is linked but those of these tests. */
@DistrictTest
class LinksTest {

    private static final String STREET = "330105007";
    private static final Area SOUTH = Area.of("330105007001");
    private static final Area EAST = Area.of("330105007002");
    private static final Contact DEPUTY = new Contact(ContactKind.DEPUTY, "lt-d1");
    private static final Contact ONE = new Contact(ContactKind.MEMBER, "lt-m1");
    private static final Contact OTHER = new Contact(ContactKind.MEMBER, "lt-m2");
    private static final String WHY = "例会";

    private final Person committee = Person.of(UUID.randomUUID(), "工委",
            List.of(new Grant(Role.STREET_COMMITTEE, STREET, "")));

    @LocalServerPort
    int port;

    @Autowired
    Links links;
    @Autowired
    Tree tree;
    @Autowired
    Directory directory;
    @Autowired
    Heard heard;
    @Autowired
    LinkTable table;
    @Autowired
    LinkRegister register;
    @Autowired
    Spread spread;
    @Autowired
    Cards cards;
    @Autowired
    People people;
    @Autowired
    Accounts accounts;
    @Autowired
    Opinions opinions;
    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threePeopleServe() {
        people.put(new Deputy("lt-d1", "测试代表", Deputy.Level.DISTRICT, STREET + "000", "", "教师", ""));
        people.put(new CouncilMember("lt-m1", "测试成员甲", SOUTH.community(), "电工"));
        people.put(new CouncilMember("lt-m2", "测试成员乙", SOUTH.community(), "会计"));
        serve(true);
    }

    @AfterEach
    void theyServeNoMore() {
        jdbc.sql("delete from links.link where street = ?").param(STREET).update();
        jdbc.sql("delete from links.block where starts_with(community, ?)").param(STREET).update();
        jdbc.sql("delete from links.card where starts_with(holder, 'lt-')").update();
        serve(false);
    }

    private void serve(boolean serving) {
        people.retire(Roll.DEPUTIES, "lt-d1", serving ? null : links.today());
        people.retire(Roll.COUNCIL_MEMBERS, "lt-m1", serving ? null : links.today());
        people.retire(Roll.COUNCIL_MEMBERS, "lt-m2", serving ? null : links.today());
    }

    private void care(Contact who, Area area) {
        links.begin(committee, who, new Link.Care(area), links.today().minusDays(10), WHY);
    }

    private void tie(Contact member) {
        links.begin(committee, DEPUTY, new Link.Member(member), links.today().minusDays(10), WHY);
    }

    private void built() {
        links.put(committee, SOUTH.community(), "南苑", List.of(new Block(SOUTH.community(), "南苑", 1, 2, 6, 2),
                new Block(SOUTH.community(), "南苑", 2, 1, 6, 2)));
    }

    private static Map<String, Refused> refused(Runnable act) {
        var wrong = new Refused[1];
        assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(act::run).satisfies(one -> wrong[0] = one);
        return wrong[0].fields();
    }

    @Nested
    class Beginning {

        @Test
        void isForTheStreetsCommitteeAndWithinTheStreet() {
            var elsewhere = Person.of(UUID.randomUUID(), "",
                    List.of(new Grant(Role.STREET_COMMITTEE, "330105003", "")));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> links.begin(elsewhere, ONE, new Link.Care(SOUTH), links.today(), WHY));
            assertThat(refused(() -> care(ONE, Area.of("330105003003")))).containsOnlyKeys("community");
            assertThat(refused(() -> care(ONE, Area.of("330105007000")))).containsOnlyKeys("community");
            assertThat(refused(() -> care(ONE, new Area(SOUTH.community(), "", 3, 0, 0, 0)))).containsKey("first");
            assertThat(refused(() -> links.begin(committee, ONE, new Link.Member(OTHER), links.today(), WHY)))
                    .containsKey("holder");
            people.retire(Roll.COUNCIL_MEMBERS, "lt-m1", links.today());
            assertThat(refused(() -> care(ONE, SOUTH))).containsKey("holder");
        }

        @Test
        void twiceIsOnce() {
            care(ONE, SOUTH);
            care(ONE, SOUTH);
            tie(ONE);
            tie(ONE);

            assertThat(links.present(STREET)).hasSize(2);
        }
    }

    @Nested
    class Ending {

        @Test
        void passesToWhoeverFollowsAndTheOldCardSaysSo() {
            care(ONE, SOUTH);
            long id = links.present(STREET).getFirst().id();

            assertThat(refused(() -> links.end(committee, id, links.today().minusDays(20), WHY, null)))
                    .containsOnlyKeys("on");
            assertThat(refused(() -> links.end(committee, id, links.today(), WHY, ONE))).containsOnlyKeys("next");
            assertThat(refused(() -> links.end(committee, id, links.today(), "", OTHER))).containsOnlyKeys("reason");
            links.end(committee, id, links.today(), "搬走", OTHER);

            assertThat(directory.at(SOUTH).members()).extracting(near -> near.person().contact())
                    .containsExactly(OTHER);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> links.end(committee, id, links.today(), "搬走", OTHER))
                    .withMessage("links.ended-already");
            assertThat(new Visitor(port).get("/open/contacts/members/lt-m1").body()).contains("现在由他们联系", "测试成员乙")
                    .doesNotContain("搬走");
        }

        @Test
        void doesNotHappenWhereWhoeverFollowsMayNot() {
            care(ONE, SOUTH);
            people.retire(Roll.COUNCIL_MEMBERS, "lt-m2", links.today());
            long id = links.present(STREET).getFirst().id();

            assertThat(refused(() -> links.end(committee, id, links.today(), WHY, OTHER))).containsOnlyKeys("next");
            assertThat(links.present(STREET)).hasSize(1);
        }
    }

    @Nested
    class AHousehold {

        @Test
        void knowsItsDelegateAndItsDeputyTheNearestFirst() {
            built();
            Area building = SOUTH.part("南苑").building(1);
            care(ONE, SOUTH);
            care(OTHER, building.unit(1).doors(101, 302));
            tie(OTHER);

            Directory.Answer unit = directory.at(building.unit(1));
            Directory.Answer door = directory.at(building.unit(1).doors(202, 202));

            assertThat(unit.members()).extracting(near -> near.person().contact()).containsExactly(ONE);
            assertThat(unit.narrower()).extracting(near -> near.person().contact()).containsExactly(OTHER);
            assertThat(unit.narrower().getFirst().deputies()).extracting(ContactPerson::contact)
                    .containsExactly(DEPUTY);
            assertThat(directory.ties(DEPUTY).areas()).containsExactly(SOUTH);
            assertThat(door.members()).extracting(near -> near.person().contact()).containsExactly(OTHER, ONE);
            assertThat(door.deputies()).extracting(near -> near.person().contact()).containsExactly(DEPUTY);
            assertThat(directory.at(EAST).isEmpty()).isTrue();
            assertThat(directory.within(SOUTH)).containsExactly(SOUTH.part("南苑"));
            assertThat(directory.within(building)).containsExactly(building.unit(1), building.unit(2));
        }

        @Test
        void isNotSentToWhoeverServesNoMore() {
            care(ONE, SOUTH);
            people.retire(Roll.COUNCIL_MEMBERS, "lt-m1", links.today());

            assertThat(directory.at(SOUTH).isEmpty()).isTrue();
            assertThat(tree.of(STREET).stale()).hasSize(1);
            assertThat(tree.of(STREET).gaps()).contains(SOUTH);
            assertThat(new Visitor(port).get("/open/contacts/members/lt-m1").body()).contains("已不再任职", "还没有人接任")
                    .doesNotContain("card=members/lt-m1");
        }
    }

    @Nested
    class TheTree {

        @Test
        void namesEveryGapUntilASpreadIsTaken() {
            built();
            Tree.Whole before = tree.of(STREET);
            assertThat(before.gaps()).contains(SOUTH, EAST);
            assertThat(before.alone()).hasSize(2);
            assertThat(before.without()).hasSize(2);

            List<Spread.Proposal> proposals = spread.of(STREET);
            spread.take(committee,
                    proposals.stream().map(one -> new Spread.Wanted(one.holder().contact(), one.target()))
                            .toList(),
                    WHY);

            Tree.Whole after = tree.of(STREET);
            assertThat(after.gaps()).doesNotContain(SOUTH).contains(EAST);
            assertThat(after.alone()).isEmpty();
            assertThat(after.without()).isEmpty();
            assertThat(proposals.stream().filter(one -> one.target() instanceof Link.Care)).hasSize(2);
        }

        @Test
        void isNotProposedToWhoeverWasRelievedOfIt() {
            built();
            Area first = SOUTH.part("南苑").building(1);
            care(ONE, first);
            links.end(committee, links.of(ONE).getFirst().id(), links.today(), WHY, null);

            assertThat(spread.of(STREET)).filteredOn(one -> one.target().equals(new Link.Care(first)))
                    .extracting(one -> one.holder().contact()).containsExactly(OTHER);
        }

        @Test
        void lacksNothingInTheDemonstration() {
            Tree.Whole xiaohe = tree.of("330105003");

            assertThat(xiaohe.open()).isZero();
            assertThat(xiaohe.deputies().stream().mapToInt(one -> one.members().size()).sum()).isEqualTo(30);
        }
    }

    @Nested
    class ASpreadsheet {

        @Test
        void isBroughtInWholeOrNotAtAll() {
            String head = "联系人,联系的成员,社区,小区,幢,单元,起室,止室,起始日,由谁决定\n";
            var wrong = new LinkTable.WrongRows[1];
            assertThatExceptionOfType(LinkTable.WrongRows.class).isThrownBy(() -> bringIn(head
                    + "lt-m1,,大关苑南社区,南苑,1,,,,2026-03-01,例会\n查无此人,,大关苑南社区,,,,,,,\nlt-d1,lt-m1,大关苑南社区,,,,,,,\nlt-m2,,大关苑南社区,,x幢,,,,,\n"))
                    .satisfies(one -> wrong[0] = one);
            assertThat(wrong[0].rows()).extracting(LinkTable.Wrong::row).containsExactly(3, 4, 5);
            assertThat(links.present(STREET)).isEmpty();

            assertThat(bringIn(head + "测试成员甲,,大关苑南社区,南苑,1幢,2单元,101,602,2026年3月1日,例会\nlt-d1,测试成员甲,,,,,,,,\n"))
                    .isEqualTo(2);
            assertThat(links.present(STREET)).extracting(Link::target).contains(
                    new Link.Care(SOUTH.part("南苑").building(1).unit(2).doors(101, 602)), new Link.Member(ONE));
        }

        @Test
        void mayBeTheRegisterItself() throws IOException {
            care(ONE, SOUTH.part("南苑").building(3));
            tie(ONE);
            var out = new ByteArrayOutputStream();
            new Spreadsheet("台账",
                    LinkRegister.headings().stream().map(name -> new Spreadsheet.Column(name, 10)).toList())
                    .write(register.lines(STREET), out);

            assertThat(table.bringIn(committee, STREET, "台账.xlsx", out.toByteArray())).isZero();
            jdbc.sql("delete from links.link where street = ?").param(STREET).update();
            assertThat(table.bringIn(committee, STREET, "台账.xlsx", out.toByteArray())).isEqualTo(2);
        }

        private int bringIn(String text) {
            return table.bringIn(committee, STREET, "表.csv", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Nested
    class AForm {

        private final Visitor officer = new Visitor(port)
                .with(accounts.signIn("sc-xh", DistrictTest.PASSWORD, "test"));

        @Test
        void keepsWhatWasTypedAndSaysWhatIsWrong() {
            var answer = officer.post("/links/new", Map.of("holder", "members/c03", "community", "330105003003", "part",
                    "云帆公寓", "building", "3", "first", "101", "from", "2026-13-01", "decision", "例会"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("请填写日期", "请写几单元", "起室、止室要一起填", "value=\"云帆公寓\"");
            assertThat(officer.post("/links/new", Map.of()).status()).isEqualTo(422);
        }

        @Test
        void reachesNothingOfAnotherStreet() {
            care(ONE, SOUTH);
            long id = links.present(STREET).getFirst().id();

            assertThat(officer.get("/links?region=" + STREET + "000").status()).isEqualTo(404);
            assertThat(officer.get("/links/register.xlsx?region=" + STREET + "000").status()).isEqualTo(404);
            assertThat(officer.get("/links/cards/members/lt-m1.pdf").status()).isEqualTo(404);
            assertThat(officer.get("/links/" + id + "/end").status()).isEqualTo(404);
            assertThat(officer.post("/links/" + id + "/end", Map.of("on", links.today().toString(), "reason", "试"))
                    .status()).isEqualTo(404);
            assertThat(officer.post("/links/ground", Map.of("community", SOUTH.community(), "part", "试", "blocks", ""))
                    .status()).isEqualTo(404);
            var district = new Visitor(port).with(accounts.signIn("dc-1", DistrictTest.PASSWORD, "test"));
            assertThat(district.get("/links?region=" + STREET + "000").status()).isEqualTo(200);
            assertThat(district.post("/links/" + id + "/end", Map.of("on", links.today().toString(), "reason", "试"))
                    .status()).isEqualTo(404);
            assertThat(links.present(STREET)).hasSize(1);
        }

        @Test
        void listsAPartAndTakesItOffAgain() {
            Supplier<List<Block>> ground = () -> links.ground("330105003").stream()
                    .filter(block -> block.part().equals("A&B 试苑")).toList();

            assertThat(officer.post("/links/ground", Map.of("community", "330105003003", "part", "A&B 试苑", "blocks",
                    "1 2 6\n")).status()).isEqualTo(422);
            officer.post("/links/ground", Map.of("community", "330105003003", "part", "A&B 试苑", "blocks", "1 2 6 2\n"));
            assertThat(ground.get()).hasSize(1);
            assertThat(new Visitor(port).get("/open/contacts?at=330105003003").body())
                    .contains("at=330105003003/A%26B+%E8%AF%95%E8%8B%91");
            officer.post("/links/ground", Map.of("community", "330105003003", "remove", "A&B 试苑"));
            assertThat(ground.get()).isEmpty();
        }
    }

    @Nested
    class ACard {

        @Test
        void isPrintedAnewWhenWhatItSaysChanges() {
            care(ONE, SOUTH);
            Supplier<Cards.Card> card = () -> cards.of(STREET).getFirst();
            assertThat(card.get().state()).isEqualTo(CardState.NEW);
            cards.hand(committee, STREET, List.of(ONE));
            assertThat(card.get().state()).isEqualTo(CardState.TRUE);
            care(ONE, EAST);
            assertThat(card.get().state()).isEqualTo(CardState.OUTDATED);
        }

        @Test
        void isTheDeputysOwnOrTheCommittees() {
            var deputy = new Visitor(port).with(accounts.signIn("d01", DistrictTest.PASSWORD, "test"));

            assertThat(deputy.get("/links/cards/deputies/d01.pdf").status()).isEqualTo(200);
            assertThat(deputy.get("/links/cards/deputies/d02.pdf").status()).isEqualTo(404);
            assertThat(deputy.get("/links/cards/all.pdf").status()).isEqualTo(404);
            assertThat(deputy.get("/links").status()).isEqualTo(404);
        }
    }

    @Nested
    class SpeakingToSomebody {

        private final String text = "楼道灯坏了 " + UUID.randomUUID();

        private Visitor.Answer says(Visitor visitor, String card, UUID key) {
            return visitor.post("/opinions/new", Map.of("key", key.toString(), "text", text, "region", "330105003003",
                    "place", "云帆公寓 3幢", "card", card));
        }

        @Test
        void isFiledOverTheCardAndReadByTheDeputyOnce() {
            var resident = new Visitor(port);
            UUID key = UUID.randomUUID();
            String follow = says(resident, "deputies/d02", key).location();

            assertThat(says(resident, "deputies/d02", key).location()).isEqualTo(follow);
            Opinion said = heard.by(new Contact(ContactKind.DEPUTY, "d02")).getFirst();
            assertThat(said.filed().text().toString()).isEqualTo(text);
            assertThat(said.filed().channel()).isEqualTo(Channel.QR);
            assertThat(said.history().steps().getFirst().role()).isEqualTo("RESIDENT");
            var deputy = new Visitor(port).with(accounts.signIn("d02", DistrictTest.PASSWORD, "test"));
            assertThat(deputy.get("/links/mine").body()).containsOnlyOnce(text);
            var other = new Visitor(port).with(accounts.signIn("d05", DistrictTest.PASSWORD, "test"));
            assertThat(other.get("/links/mine").body()).doesNotContain(text);
        }

        @Test
        void toNobodyThereIsKeepsNothing() {
            UUID key = UUID.randomUUID();

            assertThat(says(new Visitor(port), "deputies/nobody", key).status()).isEqualTo(404);
            assertThat(says(new Visitor(port), "../d01", key).status()).isEqualTo(404);
            assertThat(opinions.filed(key)).isEmpty();
        }

        @Test
        void losesNothingWhenItIsRefused() {
            var refused = new Visitor(port).post("/opinions/new",
                    Map.of("text", "", "region", "330105003003", "place", "云帆公寓 3幢", "card", "deputies/d02"));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("name=\"card\" value=\"deputies/d02\"", "value=\"云帆公寓 3幢\"");
        }
    }
}
