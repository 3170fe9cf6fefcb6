package org.huying.matters.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huying.HuyingTest;
import org.huying.Refused;
import org.huying.matters.Grade;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HuyingTest
class RatingsTest {

    private static final String STREET = "980105001";
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 15);

    @Autowired
    Ratings ratings;

    @Autowired
    RatingFloors floors;

    @Autowired
    JdbcClient jdbc;

    private int number;

    @BeforeEach
    void begin() {
        List.of("rating_told", "rating_sum", "rating", "answer", "rating_round")
                .forEach(table -> jdbc.sql("delete from matters." + table).update());
        jdbc.sql("delete from matters.matter where starts_with(id, '980105')").update();
        jdbc.sql("delete from matters.rating_floor where starts_with(region, '98')").update();
    }

    @Nested
    class ASum {

        @Test
        void isNotToldBelowTheFloor() {
            rate(4, "A", "");

            tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).isEmpty();
        }

        @Test
        void isToldAtTheFloorWithItsBase() {
            rate(5, "A", "");
            answer("A", "");

            tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).singleElement().satisfies(sum -> {
                assertThat(sum.result()).isEqualTo(new Grades(3, 0, 2));
                assertThat(sum.attitude()).isEqualTo(new Grades(2, 3, 0));
                assertThat(sum.response()).isEqualTo(new Figures.Rate(5, 6));
            });
        }

        @Test
        void isToldOnceAMonth() {
            rate(5, "A", "");
            tell();
            rate(9, "A", "");

            ratings.tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).hasSize(1);
        }

        @Test
        void growsInStepsOfTheFloorAndNothingIsLost() {
            rate(5, "A", "");
            tell();
            rate(4, "A", "");
            tell();
            assertThat(ratings.of(UnitKind.STATION, "A")).hasSize(1);

            rate(1, "A", "");
            tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).extracting(RatingSum::result)
                    .containsExactly(new Grades(2, 0, 3), new Grades(3, 0, 2));
            assertThat(RatingSum.total(ratings.of(UnitKind.STATION, "A")).orElseThrow().response().base())
                    .isEqualTo(10);
        }

        @Test
        void holdsNoAnswerOfTheMonthThatIsNotOver() {
            rate(5, "A", "");
            jdbc.sql("update matters.answer set given_on = current_date").update();

            tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).isEmpty();
        }
    }

    @Nested
    class AFloor {

        private static final Person KEEPER = Person.of(UUID.randomUUID(), "管理员",
                List.of(new Grant(Role.ADMINISTRATOR, "980105", "")));

        @Test
        void ofTheStreetCountsForItsStationsToo() {
            jdbc.sql("""
                    insert into matters.rating_floor (region, floor, version, basis, valid_from)
                    values (?, 7, '甲-1', '街道规定', '2020-01-01')""").param(STREET).update();
            rate(6, "A", "");

            tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).isEmpty();
        }

        @Test
        void isRaisedWithVersionAndBasis() {
            floors.set("980105", "9", "甲-1", floors.today(), "区里规定", KEEPER);

            assertThat(floors.at(STREET)).isEqualTo(9);
            assertThat(floors.at("970105001")).isEqualTo(floors.least());
            assertThat(floors.versions(STREET).getFirst().basis()).isEqualTo("区里规定");
        }

        @ParameterizedTest
        @ValueSource(strings = {"4", "101", "", "七"})
        void isNeverLessThanWhatCameWithTheProgramNorNoNumber(String typed) {
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> floors.set("980105", typed, "甲-1", floors.today(), "区里规定", KEEPER))
                    .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("floor"));
        }

        @Test
        void isNotSetByWhoKeepsAnotherPlace() {
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> floors.set("970105", "9", "甲-1", floors.today(), "区里规定", KEEPER));
        }
    }

    @Nested
    class Unanimity {

        @Test
        void isToldFromTwiceTheFloorOn() {
            for (int i = 0; i < 9; i++) {
                answer("A", "");
                rate(i == 0 ? Grade.BASICALLY : Grade.SATISFIED, Grade.SATISFIED);
            }
            tell();
            assertThat(ratings.of(UnitKind.STATION, "A")).as("nine alike tell what each gave").isEmpty();

            answer("A", "");
            rate(Grade.SATISFIED, Grade.SATISFIED);
            tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).hasSize(1);
        }
    }

    @Nested
    class TakingOneSumFromAnother {

        @Test
        void neverLeavesFewRatings() {
            rate(6, "A", "");
            rate(1, "B", "");

            tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).hasSize(1);
            assertThat(ratings.of(UnitKind.STREET, STREET)).as("7 less 6 would tell the one of station B").isEmpty();

            rate(4, "B", "");
            tell();

            assertThat(ratings.of(UnitKind.STREET, STREET)).singleElement()
                    .satisfies(sum -> assertThat(sum.result().all()).isEqualTo(11));
        }

        @Test
        void holdsBackTheSmallerOneWhereTheLargerHasBeenTold() {
            rate(3, "A", "");
            rate(3, "B", "");
            tell();
            assertThat(ratings.of(UnitKind.STREET, STREET)).hasSize(1);

            jdbc.sql("update matters.matter set station = 'A' where station = 'B' and id <> ?")
                    .param(id(number)).update();
            tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).as("6 less 5 would tell the one of station B").isEmpty();
        }

        @Test
        void isHarmlessWhereBothAreTheSame() {
            rate(5, "A", "D");

            tell();

            assertThat(ratings.of(UnitKind.STATION, "A")).hasSize(1);
            assertThat(ratings.of(UnitKind.DEPARTMENT, "D")).hasSize(1);
            assertThat(ratings.of(UnitKind.STREET, STREET)).hasSize(1);
        }
    }

    /** As if another month had begun. */
    private void tell() {
        jdbc.sql("delete from matters.rating_round").update();
        ratings.tell();
    }

    /** The first of them with good grades for the result, the second with bad ones, and so on. */
    private void rate(int times, String station, String lead) {
        for (int i = 0; i < times; i++) {
            answer(station, lead);
            rate(number % 2 == 0 ? Grade.SATISFIED : Grade.BASICALLY,
                    number % 2 == 0 ? Grade.DISSATISFIED : Grade.SATISFIED);
        }
    }

    private void rate(Grade attitude, Grade result) {
        jdbc.sql("insert into matters.rating (matter, answer, attitude, result) values (?, 4, ?, ?)")
                .params(id(number), attitude.name(), result.name()).update();
    }

    private void answer(String station, String lead) {
        number++;
        jdbc.sql("""
                insert into matters.matter (id, region, street, station, category, title, filed_at, answer_by, tier,
                                            stage)
                values (?, ?, ?, ?, '', '路灯', now(), current_date, 'STREET', 'Answered')""")
                .params(id(number), STREET + "000", STREET, station).update();
        jdbc.sql("insert into matters.answer (matter, answer, lead, given_on) values (?, 4, ?, ?)")
                .params(id(number), lead, LONG_AGO).update();
    }

    private static String id(int number) {
        return STREET + "-26-%06d".formatted(number);
    }
}
