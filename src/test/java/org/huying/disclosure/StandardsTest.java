package org.huying.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huying.HuyingTest;
import org.huying.Refused;
import org.huying.bulletins.Entry;
import org.huying.bulletins.Period;
import org.huying.disclosure.Disclosure.StationDisclosure;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Region;
import org.huying.places.Station;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@HuyingTest
class StandardsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Person KEEPER = Person.of(UUID.randomUUID(), "管理员",
            List.of(new Grant(Role.ADMINISTRATOR, "330105003", "")));

    @Autowired
    Standards standards;
    @Autowired
    StandardVersions versions;
    @Autowired
    JdbcClient jdbc;

    @Nested
    class AStation {

        @Test
        void meetsWhatItsRegisterShows() {
            assertThat(standards.of(full(august()), TODAY)).hasSize(Evidence.values().length)
                    .allMatch(Standards.Check::isMet);
        }

        @Test
        void lacksWhatIsNotThere() {
            var empty = new StationDisclosure(station("", "", null, Station.About.NOTHING), List.of(), List.of(),
                    List.of(), List.of());

            assertThat(standards.of(empty, TODAY)).hasSize(Evidence.values().length)
                    .noneMatch(Standards.Check::isMet);
        }

        @Test
        void needsNoPlaceOnTheNet() {
            var online = new StationDisclosure(new Station("X", "330105003000", "网上站", Station.Kind.ONLINE, "", "", "",
                    null, null, Station.About.NOTHING), List.of(), List.of(), List.of(), List.of());

            assertThat(met(online, Evidence.PLACE, TODAY)).isTrue();
        }
    }

    @Nested
    class ABulletin {

        @Test
        void isInTimeWhileTheNextOneIsBeingWritten() {
            assertThat(met(full(august()), Evidence.BULLETIN, LocalDate.of(2026, 11, 30))).isTrue();
            assertThat(met(full(august()), Evidence.BULLETIN, LocalDate.of(2026, 12, 1))).isFalse();
        }
    }

    @Nested
    class APlace {

        @Test
        @Transactional
        void asksForMoreOrLessByItsOwnVersion() {
            jdbc.sql("""
                    insert into disclosure.standard (region, evidence, family, amount, version, basis, valid_from)
                    values ('330105003', 'DEPUTIES', '五到位', 3, '2026-2', '街道规定', '2026-10-01'),
                           ('330105003', 'PHONE', '五到位', 0, '2026-2', '街道规定', '2026-10-01')""").update();

            assertThat(standards.of(full(august()), TODAY)).extracting(check -> check.standard().evidence())
                    .doesNotContain(Evidence.PHONE);
            assertThat(met(full(august()), Evidence.DEPUTIES, TODAY)).isFalse();
            assertThat(met(full(august()), Evidence.DEPUTIES, LocalDate.of(2026, 9, 30))).isTrue();
        }

        @Test
        @Transactional
        void isGivenAVersionByWhoKeepsIt() {
            versions.set("330105003", Evidence.DEPUTIES, "五到位", "9", "甲-1", versions.today(), "街道规定", KEEPER);

            assertThat(versions.inForce("330105003")).filteredOn(one -> one.standard().evidence() == Evidence.DEPUTIES)
                    .singleElement().satisfies(one -> {
                        assertThat(one.standard().amount()).isEqualTo(9);
                        assertThat(one.setBy()).isNotEmpty();
                    });
            assertThat(met(full(august()), Evidence.DEPUTIES, versions.today())).isFalse();
            assertThat(versions.history("330105004", Evidence.DEPUTIES)).hasSize(1);
        }

        @Test
        void isNotGivenHalfAVersion() {
            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> versions.set("330105003", Evidence.PHONE, "", "2", "", null, "", KEEPER))
                    .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("family", "amount", "version",
                            "from", "basis"));
        }

        @Test
        void isNotGivenOneByWhoKeepsAnother() {
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> versions.set("330106003",
                    Evidence.PHONE, "五到位", "1", "甲-1", versions.today(), "街道规定", KEEPER));
        }

        @Test
        void hasAWayToShowEachStandardWithItsSource() {
            assertThat(standards.of(full(august()), TODAY)).extracting(check -> check.standard().evidence())
                    .containsExactlyElementsOf(Arrays.asList(Evidence.values()));
            assertThat(standards.of(full(august()), TODAY))
                    .allSatisfy(check -> assertThat(check.standard().basis()).isNotBlank());
        }
    }

    private boolean met(StationDisclosure station, Evidence evidence, LocalDate on) {
        return standards.of(station, on).stream().filter(check -> check.standard().evidence() == evidence)
                .findFirst().orElseThrow().isMet();
    }

    private static Entry august() {
        return new Entry("X-1", "X", "某站", new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31)), 1,
                Instant.parse("2026-09-02T01:00:00Z"));
    }

    private static StationDisclosure full(Entry bulletin) {
        var about = new Station.About("一月一会", "制度", "计划", "成果", "电脑");
        return new StationDisclosure(station("河埠路1号", "每周三", 120.1, about),
                List.of(new Deputy("d", "某代表", Deputy.Level.DISTRICT, "330105003000", "X", "教师", "")), List.of(),
                List.of(new Region("330105003003", "云帆社区", "", null, null)), List.of(bulletin));
    }

    private static Station station(String address, String hours, @org.jspecify.annotations.Nullable Double longitude,
            Station.About about) {
        return new Station("X", "330105003000", "某站", Station.Kind.STATION, address, hours,
                hours.isEmpty() ? "" : "0571-88000000", longitude, longitude == null ? null : 30.3, about);
    }
}
