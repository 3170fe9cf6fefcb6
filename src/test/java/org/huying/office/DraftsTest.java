package org.huying.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.EmptyDistrictTest;
import org.huying.Refused;
import org.huying.opinions.Categories;
import org.huying.opinions.Category;
import org.huying.people.CouncilMember;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EmptyDistrictTest
class DraftsTest {

    private static final Path STREETS = Path.of("../shared/data/admin-divisions/streets.csv");
    private static final Person DISTRICT = administrator("550105");
    private static final Person STREET = administrator("550105003");

    @Autowired
    Drafts drafts;

    @Autowired
    Registers registers;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    Categories categories;

    @BeforeEach
    void aDistrictWithTwoStreets() {
        places.put(new Region("550105000000", "试验区", "试验", null, null));
        places.put(new Region("550105003000", "甲街道", "甲", 120.1, 30.3));
        places.put(new Region("550105004000", "乙街道", "乙", null, null));
    }

    @Nested
    class CategoriesOfOpinions {

        @Test
        void areThereBeforeAnybodyKeepsThem() {
            assertThat(categories.all()).extracting(Category::level).contains(1, 2, 3);
            assertThat(categories.name("010303")).isEqualTo("路灯照明");
        }

        @Test
        void standBelowOneThatIsThereOrComesWithThem() {
            Draft tree = brought(Register.CATEGORIES, "类别代码,名称\n970101,孙\n9701,子\n97,父\n960101,没有上级\n",
                    administrator(""));

            assertThat(tree.added()).isEqualTo(3);
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> registers.add(Register.CATEGORIES,
                            Map.of(Field.CATEGORY, "960101", Field.NAME, "没有上级"), administrator("")))
                    .matches(refused -> refused.fields().containsKey("category"));
        }

        @Test
        void areKeptByWhoeverKeepsEveryRegionAlone() {
            String table = "类别代码,名称\n98,试验类\n9801,试验小类\n980,错的\n";
            Draft above = brought(Register.CATEGORIES, table, administrator(""));
            Draft below = brought(Register.CATEGORIES, "类别代码,名称\n98,改了\n", STREET);

            assertThat(above.added()).isEqualTo(2);
            assertThat(below.changed()).isZero();
            assertThat(categories.name("98")).isEqualTo("试验类");
        }
    }

    @Nested
    class ARegister {

        @Test
        void broughtInTwiceIsThereOnce() {
            String table = "试验区联络站名录\n编号,名称,所在区划,类型,电话\nSY-1,甲站,甲街道,代表联络站,1\nSY-2,乙站,550105004,代表之家,2\n";
            Draft first = brought(Register.STATIONS, table, DISTRICT);
            Draft again = brought(Register.STATIONS, table, DISTRICT);

            assertThat(first.added()).isEqualTo(2);
            assertThat(again.added()).isZero();
            assertThat(again.changed()).isZero();
            assertThat(places.stations("550105")).extracting(Station::name).contains("甲站", "乙站");
            assertThat(places.station("SY-2").kind()).isEqualTo(Station.Kind.HOME);
        }

        @Test
        void ofCouncilMembersKnowsStreetsByName() {
            brought(Register.COUNCIL_MEMBERS, "编号,姓名,街道,职业\nSYM-1,某人,甲街道,退休教师\nSYM-2,另一人,试验区,律师\n", DISTRICT);

            assertThat(people.councilMembers("550105003")).extracting(CouncilMember::name).contains("某人");
            assertThat(people.councilMember("SYM-2")).isEmpty();
        }

        @Test
        void keepsWhatTheTableDoesNotSay() {
            brought(Register.REGIONS, "code,name\n550105003,甲新街道\n", DISTRICT);

            assertThat(places.region("550105003000"))
                    .isEqualTo(new Region("550105003000", "甲新街道", "甲", 120.1, 30.3));
        }

        @Test
        void takesTheGoodRowsAndListsTheBad() {
            UUID id = drafts.upload(Register.DEPARTMENTS, "单位.csv",
                    "编号,名称,街道\nSYD-1,甲办,甲街道\nSYD-2,,甲街道\nSYD-3,丙办,丙街道\nSYD-1,又一个,甲街道\n"
                            .getBytes(Charset.forName("GBK")),
                    DISTRICT);
            Review review = drafts.review(drafts.draft(id, DISTRICT), DISTRICT);
            drafts.apply(id, DISTRICT);
            drafts.apply(id, DISTRICT);

            assertThat(review.bad()).extracting(Review.Row::number).containsExactly(3, 4, 5);
            assertThat(key(review.bad().get(1).problems(), "region")).isEqualTo("office.region-unknown");
            assertThat(people.department("SYD-1").name()).isEqualTo("甲办");
            assertThat(drafts.draft(id, DISTRICT).added()).isEqualTo(1);
        }

        @Test
        void needsItsColumns() {
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> drafts.upload(Register.DEPUTIES, "x.csv",
                            "名称,层级\n某人,区\n".getBytes(StandardCharsets.UTF_8), DISTRICT))
                    .satisfies(one -> assertThat(key(one.fields(), "file")).isEqualTo("office.columns-missing"));
        }

        @Test
        void ofDeputiesGroupsThemIntoStations() {
            brought(Register.STATIONS, "编号,名称,所在区划,类型\nSY-1,甲站,甲街道,代表联络站\n", DISTRICT);
            brought(Register.DEPUTIES, "编号,姓名,代表层级,联络站\nSYP-1,某人,区人大代表,甲站\n", DISTRICT);

            assertThat(people.deputy("SYP-1")).hasValueSatisfying(one -> {
                assertThat(one.station()).isEqualTo("SY-1");
                assertThat(one.region()).isEqualTo("550105003000");
            });
        }
    }

    @Nested
    class TheOfficialTableOfCodes {

        @Test
        void bringsInTheStreetsOfTheDistrictsThatAreHere() throws IOException {
            assumeTrue(Files.exists(STREETS), "no table of codes beside the repository");
            Person all = administrator("");
            places.put(new Region("330105000000", "拱墅区", "拱墅", null, null));
            UUID id = drafts.upload(Register.REGIONS, "streets.csv", Files.readAllBytes(STREETS), all);

            Review review = drafts.review(drafts.draft(id, all), all);
            drafts.apply(id, all);

            assertThat(review.count(Effect.BAD)).isZero();
            assertThat(review.count(Effect.ELSEWHERE)).isGreaterThan(40_000);
            assertThat(places.regions("330105", Region.Level.STREET)).hasSize(18)
                    .extracting(Region::code).contains("330105003000");
            assertThat(places.region("330105003000").mark()).isEqualTo("小河");
        }
    }

    @Nested
    class AnAdministratorOfOneStreet {

        @Test
        void bringsInNothingForAnother() {
            brought(Register.STATIONS, "编号,名称,所在区划,类型\nSY-4,乙站,乙街道,联络站\n", DISTRICT);

            UUID id = drafts.upload(Register.STATIONS, "x.csv",
                    "编号,名称,所在区划,类型\nSY-4,抢来的站,甲街道,联络站\nSY-5,乙站二,乙街道,联络站\nSY-6,甲站六,甲街道,联络站\n"
                            .getBytes(StandardCharsets.UTF_8),
                    STREET);
            Review review = drafts.review(drafts.draft(id, STREET), STREET);
            drafts.apply(id, STREET);

            assertThat(review.counts()).containsEntry(Effect.BAD, 1L).containsEntry(Effect.ELSEWHERE, 1L)
                    .containsEntry(Effect.NEW, 1L);
            assertThat(places.station("SY-4").name()).isEqualTo("乙站");
        }

        @Test
        void changesNothingOfAnother() {
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> registers.change(Register.REGIONS,
                    "550105004000", Map.of(Field.NAME, "改了"), STREET));
            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> registers.add(Register.STATIONS,
                    Map.of(Field.CODE, "SY-9", Field.NAME, "站", Field.REGION, "550105004000", Field.KIND, "STATION"),
                    STREET)).satisfies(one -> assertThat(key(one.fields(), "region")).isEqualTo("office.outside"));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> registers.line(Register.REGIONS, "550105000000", STREET));
        }
    }

    @Nested
    class ARegion {

        @Test
        void standsInTheRegionAroundIt() {
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> registers.add(Register.REGIONS,
                            Map.of(Field.AREA, "550105099001", Field.NAME, "社区"), DISTRICT))
                    .satisfies(one -> assertThat(key(one.fields(), "area")).isEqualTo("office.parent-missing.regions"));
            registers.add(Register.REGIONS, Map.of(Field.AREA, "550105004001", Field.NAME, "社区"), DISTRICT);

            assertThat(places.region("550105004001").name()).isEqualTo("社区");
        }
    }

    private static String key(Map<String, Refused> problems, String field) {
        return java.util.Objects.requireNonNull(problems.get(field)).key();
    }

    private Draft brought(Register register, String table, Person by) {
        UUID id = drafts.upload(register, "表.csv", table.getBytes(StandardCharsets.UTF_8), by);
        drafts.apply(id, by);
        return drafts.draft(id, by);
    }

    private static Person administrator(String region) {
        return Person.of(UUID.randomUUID(), "管理员", List.of(new Grant(Role.ADMINISTRATOR, region, "")));
    }
}
