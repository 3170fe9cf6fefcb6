package org.huying.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huying.EmptyDistrictTest;
import org.huying.Refused;
import org.huying.people.CouncilMember;
import org.huying.people.Department;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.people.Units;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not in use any more can be chosen no more, and keeps its name. */
@EmptyDistrictTest
class RetiringTest {

    private static final String STREET = "560105003000";
    private static final Person DISTRICT = administrator("560105");
    private static final Person OTHER = administrator("570105");

    @Autowired
    Registers registers;

    @Autowired
    Places places;

    @Autowired
    People people;

    @Autowired
    Units units;

    @BeforeEach
    void aStreetWithTwoStations() {
        places.put(new Region("560105000000", "试验区", "试验", null, null));
        places.put(new Region(STREET, "甲街道", "甲", 120.1, 30.3));
        for (String code : List.of("OLD-01", "OLD-02")) {
            places.put(new Station(code, STREET, "站" + code, Station.Kind.STATION, "", "", "", null, null,
                    Station.About.NOTHING));
        }
        people.put(new Department("OLD-D", STREET, "旧科", Department.Level.STREET));
        people.put(new Deputy("OLD-P", "旧代表", Deputy.Level.DISTRICT, STREET, "OLD-01", "", ""));
        people.put(new CouncilMember("OLD-M", "旧成员", STREET, ""));
        for (var register : List.of(Register.STATIONS, Register.DEPARTMENTS, Register.DEPUTIES,
                Register.COUNCIL_MEMBERS)) {
            registers.within(register, DISTRICT).forEach(line -> registers.takeBack(register, line.key(), DISTRICT));
        }
    }

    @Nested
    class AStation {

        @Test
        void takesNothingNewAndLeavesItToTheOther() {
            assertThat(places.stationOf(STREET)).hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("OLD-01"));

            registers.retire(Register.STATIONS, "OLD-01", DISTRICT);

            assertThat(places.stationOf(STREET)).hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("OLD-02"));
            assertThat(units.of(Role.STATION_OFFICER, DISTRICT)).extracting(Units.Unit::code).containsOnly("OLD-02");
        }

        @Test
        void keepsItsName() {
            registers.retire(Register.STATIONS, "OLD-01", DISTRICT);
            var officer = new Grant(Role.STATION_OFFICER, "560105003", "OLD-01");

            assertThat(places.station("OLD-01").name()).isEqualTo("站OLD-01");
            assertThat(units.names(Set.of(officer))).containsEntry(officer, "站OLD-01");
        }

        @Test
        void opensAgain() {
            registers.retire(Register.STATIONS, "OLD-01", DISTRICT);
            registers.takeBack(Register.STATIONS, "OLD-01", DISTRICT);

            assertThat(places.stations("560105")).extracting(Station::code).containsExactly("OLD-01", "OLD-02");
        }
    }

    @Nested
    class SomebodyElse {

        @Test
        void isChosenNoMoreAndKeepsTheirName() {
            registers.retire(Register.DEPARTMENTS, "OLD-D", DISTRICT);
            registers.retire(Register.DEPUTIES, "OLD-P", DISTRICT);
            registers.retire(Register.COUNCIL_MEMBERS, "OLD-M", DISTRICT);

            assertThat(people.departmentsFor(STREET)).extracting(Department::code).doesNotContain("OLD-D");
            assertThat(people.deputies("560105")).isEmpty();
            assertThat(people.councilMembers("560105")).isEmpty();
            assertThat(people.department("OLD-D").name()).isEqualTo("旧科");
            assertThat(people.deputy("OLD-P")).isPresent();
            assertThat(registers.line(Register.DEPUTIES, "OLD-P", DISTRICT).retiredOn()).isNotNull();
        }
    }

    @Nested
    class Whoever {

        @Test
        void doesNotReachItCannotRetireIt() {
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> registers.retire(Register.STATIONS, "OLD-01", OTHER));
        }

        @Test
        void keepsRegionsCannotRetireOne() {
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> registers.retire(Register.REGIONS, STREET, DISTRICT));
        }
    }

    private static Person administrator(String prefix) {
        return Person.of(UUID.randomUUID(), "管", List.of(new Grant(Role.ADMINISTRATOR, prefix, "")));
    }
}
