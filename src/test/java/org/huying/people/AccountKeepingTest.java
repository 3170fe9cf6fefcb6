package org.huying.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huying.EmptyDistrictTest;
import org.huying.Refused;
import org.huying.people.ManyAccounts.Wanted;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EmptyDistrictTest
class AccountKeepingTest {

    private static final Person ALL = administrator("");
    private static final Person STREET = administrator("440105003");

    @Autowired
    AccountKeeping keeping;

    @Autowired
    Accounts accounts;

    @Autowired
    ManyAccounts many;

    @Autowired
    Passwords passwords;

    @Autowired
    Places places;

    @BeforeEach
    void aDistrictWithTwoStreets() {
        places.put(new Region("440105000000", "海珠区", "海珠", null, null));
        for (String street : List.of("440105003", "440105004")) {
            places.put(new Region(street + "000", "街道" + street, "", null, null));
            places.put(new Station("HZ-" + street.substring(8), street + "000", "站" + street, Station.Kind.STATION, "",
                    "", "", null, null, Station.About.NOTHING));
        }
    }

    @Nested
    class AnAccount {

        @Test
        void opensWithItsFirstPasswordAndAsksForAnother() {
            var login = login();
            UUID id = UUID.randomUUID();
            String password = keeping.create(id, login, "童书瑶", Role.STATION_OFFICER, "HZ-3", ALL);

            var session = accounts.session(accounts.signIn(login, password, "here"));

            assertThat(session).hasValueSatisfying(one -> {
                assertThat(one.mustChange()).isTrue();
                assertThat(one.person().grants())
                        .containsExactly(new Grant(Role.STATION_OFFICER, "440105003", "HZ-3"));
            });
        }

        @Test
        void hasALoginOfItsOwn() {
            var login = login();
            create(login, Role.STREET_COMMITTEE, "440105003000", ALL);

            refusedField("login", "people.login-taken", () -> create(login, Role.STREET_COMMITTEE, "440105003000",
                    ALL));
            refusedField("login", "people.login-wrong", () -> create("有空 格", Role.STREET_COMMITTEE, "440105003000",
                    ALL));
        }

        @Test
        void thatIsLockedIsSignedOutAtOnce() {
            var login = login();
            UUID id = UUID.randomUUID();
            String password = keeping.create(id, login, "曹", Role.STREET_COMMITTEE, "440105003000", ALL);
            String token = accounts.signIn(login, password, "here");

            keeping.lock(id, ALL);

            assertThat(accounts.session(token)).isEmpty();
            refused("people.sign-in-wrong", () -> accounts.signIn(login, password, "here"));
            keeping.unlock(id, ALL);
            assertThat(accounts.signIn(login, password, "here")).isNotEmpty();
        }

        @Test
        void remembersWhatWasDoneToItAndByWhom() {
            UUID id = create(login(), Role.STREET_COMMITTEE, "440105003000", ALL);
            keeping.rename(id, "曹主任", ALL);
            keeping.grant(id, Role.STATION_OFFICER, "HZ-3", STREET);
            keeping.withdraw(id, new Grant(Role.STATION_OFFICER, "440105003", "HZ-3"), ALL);
            keeping.reset(id, ALL);
            keeping.lock(id, ALL);

            assertThat(keeping.changes(id, ALL)).extracting(Account.Change::act).containsExactly(AccountAct.LOCKED,
                    AccountAct.PASSWORD_RESET, AccountAct.WITHDRAWN, AccountAct.GRANTED, AccountAct.RENAMED,
                    AccountAct.GRANTED, AccountAct.CREATED);
            assertThat(keeping.changes(id, ALL).get(3).by()).isEqualTo(STREET.name());
            assertThat(keeping.changes(id, ALL).get(4).text()).isEqualTo("有人");
        }

        @Test
        void isFoundByNameOrLogin() {
            var login = login();
            create(login, Role.STREET_COMMITTEE, "440105003000", ALL);

            assertThat(keeping.list(ALL, login.substring(2).toUpperCase(java.util.Locale.ROOT), ""))
                    .extracting(Account::login).containsExactly(login);
            assertThat(keeping.list(ALL, "没有这个人", "")).isEmpty();
        }
    }

    @Nested
    class ManyAtOnce {

        @Test
        void areMadeWithAPasswordEachTheUnitCalledByCodeOrName() {
            var one = login();
            var other = login();

            var made = many.make(List.of(new Wanted(2, one, "甲", Role.STATION_OFFICER, "HZ-3"),
                    new Wanted(3, other, "乙", Role.STREET_COMMITTEE, "街道 440105003")), STREET);

            assertThat(made).extracting(account -> account.account().login()).containsExactly(one, other);
            assertThat(accounts.session(accounts.signIn(other, made.getLast().password(), "here")))
                    .hasValueSatisfying(session -> assertThat(session.person().grants())
                            .containsExactly(new Grant(Role.STREET_COMMITTEE, "440105003", "")));
        }

        @Test
        void areNotMadeWhereOneLineIsWrongAndEachWrongLineIsTold() {
            var good = login();

            assertThatExceptionOfType(ManyAccounts.Wrong.class)
                    .isThrownBy(() -> many.make(List.of(new Wanted(1, good, "甲", Role.STATION_OFFICER, "HZ-3"),
                            new Wanted(2, good, "乙", Role.STATION_OFFICER, "HZ-3"),
                            new Wanted(3, login(), "丙", null, "HZ-3"),
                            new Wanted(4, login(), "丁", Role.STREET_COMMITTEE, "街道440105004")), STREET))
                    .satisfies(wrong -> {
                        assertThat(wrong.lines().keySet()).containsExactly(2, 3, 4);
                        assertThat(wrong.lines().values()).extracting(Refused::key)
                                .containsExactly("people.login-taken", "people.many-role", "people.many-unit");
                    });
            assertThat(keeping.list(ALL, good, "")).isEmpty();
        }
    }

    @Nested
    class AnAdministratorOfOneStreet {

        @Test
        void meetsNoAccountOfAnother() {
            UUID other = create(login(), Role.STREET_COMMITTEE, "440105004000", ALL);

            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> keeping.account(other, STREET));
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> keeping.lock(other, STREET));
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> keeping.reset(other, STREET));
            assertThat(keeping.list(STREET, "", "")).extracting(Account::id).doesNotContain(other);
        }

        @Test
        void givesNothingBeyondTheStreet() {
            UUID own = create(login(), Role.STREET_COMMITTEE, "440105003000", STREET);

            refusedField("unit", "people.unit-missing", () -> keeping.grant(own, Role.STATION_OFFICER, "HZ-4", STREET));
            refusedField("unit", "people.unit-missing",
                    () -> keeping.grant(own, Role.ADMINISTRATOR, Units.EVERYWHERE, STREET));
            refusedField("unit", "people.unit-missing",
                    () -> create(login(), Role.DISTRICT_COMMITTEE, "440105000000", STREET));
        }

        @Test
        void leavesTheLockAndThePasswordOfWhoeverReachesFurther() {
            UUID both = create(login(), Role.STREET_COMMITTEE, "440105003000", ALL);
            keeping.grant(both, Role.DISTRICT_COMMITTEE, "440105000000", ALL);

            refused("people.account-reaches-further", () -> keeping.reset(both, STREET));
            refused("people.account-reaches-further", () -> keeping.lock(both, STREET));
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(
                    () -> keeping.withdraw(both, new Grant(Role.DISTRICT_COMMITTEE, "440105", ""), STREET));
        }

        @Test
        void keepsAnAccountWhoseLastGrantWasTaken() {
            UUID own = create(login(), Role.STREET_COMMITTEE, "440105003000", STREET);
            keeping.withdraw(own, new Grant(Role.STREET_COMMITTEE, "440105003", ""), STREET);

            keeping.grant(own, Role.STATION_OFFICER, "HZ-3", STREET);

            assertThat(keeping.account(own, STREET).grants()).hasSize(1);
        }
    }

    @Nested
    class TheLastAdministrator {

        @Test
        void isNeitherLockedNorStripped() {
            UUID first = keeping.list(ALL, "admin", "").stream().filter(one -> one.login().equals("admin"))
                    .findFirst().orElseThrow().id();
            UUID street = create(login(), Role.ADMINISTRATOR, "440105003000", ALL);

            refused("people.last-administrator", () -> keeping.lock(first, ALL));
            refused("people.last-administrator",
                    () -> keeping.withdraw(first, new Grant(Role.ADMINISTRATOR, "", ""), ALL));
            assertThat(keeping.account(first, ALL).open()).isTrue();
            assertThat(keeping.account(first, ALL).grants()).hasSize(1);

            keeping.lock(street, ALL);
            UUID second = create(login(), Role.ADMINISTRATOR, Units.EVERYWHERE, ALL);
            keeping.lock(first, ALL);
            refused("people.last-administrator", () -> keeping.lock(second, ALL));
            keeping.unlock(first, ALL);
            keeping.lock(second, ALL);
        }
    }

    @Nested
    class APassword {

        private final String login = login();

        @Test
        void isChangedByWhoeverKnowsIt() {
            String given = keeping.create(UUID.randomUUID(), login, "童", Role.STREET_COMMITTEE, "440105003000", ALL);
            String here = accounts.signIn(login, given, "here");
            String elsewhere = accounts.signIn(login, given, "there");
            Person person = accounts.person(here).orElseThrow();

            refusedField("old", "people.password-wrong", () -> change(person, "wrong", "a-longer-one-8", here));
            refusedField("fresh", "people.password-short", () -> change(person, given, "short", here));
            refusedField("fresh", "people.password-same", () -> change(person, given, given, here));
            refusedField("fresh", "people.password-plain", () -> change(person, given, "my-" + login + "-1", here));
            refusedField("fresh", "people.password-plain", () -> change(person, given, "aaaaaaaaaaaa", here));
            refusedField("again", "people.password-again",
                    () -> passwords.change(person, given, "a-longer-one-8", "another-one-9", here, "here"));
            change(person, given, "a-longer-one-8", here);

            assertThat(accounts.session(here)).hasValueSatisfying(one -> assertThat(one.mustChange()).isFalse());
            assertThat(accounts.session(elsewhere)).isEmpty();
            refused("people.sign-in-wrong", () -> accounts.signIn(login, given, "here"));
            assertThat(accounts.signIn(login, "a-longer-one-8", "here")).isNotEmpty();
        }

        @Test
        void isNotGuessedAtWithoutEnd() {
            String given = keeping.create(UUID.randomUUID(), login, "童", Role.STREET_COMMITTEE, "440105003000", ALL);
            String here = accounts.signIn(login, given, "here");
            Person person = accounts.person(here).orElseThrow();
            for (int i = 0; i < 8; i++) {
                refusedField("old", "people.password-wrong", () -> change(person, "wrong", "a-longer-one-8", here));
            }

            refused("people.too-many-attempts", () -> change(person, given, "a-longer-one-8", here));
        }

        private void change(Person person, String old, String fresh, String token) {
            passwords.change(person, old, fresh, fresh, token, "here-" + login);
        }
    }

    private UUID create(String login, Role role, String unit, Person by) {
        UUID id = UUID.randomUUID();
        keeping.create(id, login, "有人", role, unit, by);
        return id;
    }

    private static String login() {
        return "u-" + UUID.randomUUID().toString().substring(0, 12);
    }

    private static Person administrator(String region) {
        return Person.of(UUID.randomUUID(), "管理员" + region, List.of(new Grant(Role.ADMINISTRATOR, region, "")));
    }

    private static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refused.class).isThrownBy(act::run).withMessage(key);
    }

    private static void refusedField(String field, String key, Runnable act) {
        assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(act::run)
                .satisfies(incomplete -> assertThat(incomplete.fields().get(field)).isNotNull()
                        .extracting(Refused::key).isEqualTo(key));
    }
}
