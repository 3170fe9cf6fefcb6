package org.huying.bulletins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huying.DistrictTest;
import org.huying.Refused;
import org.huying.bulletins.Content.Line;
import org.huying.bulletins.Content.What;
import org.huying.ledger.Ledger;
import org.huying.matters.CorrectionDesk;
import org.huying.matters.Cursor;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.matters.Mistake;
import org.huying.matters.StationDesk;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bulletins of the demonstration district; each test publishes for a period of its own. */
@DistrictTest
class BulletinsTest {

    private static final String STATION = "GS-XH-03";
    private static final Person OFFICER = Person.of(UUID.randomUUID(), "",
            List.of(new Grant(Role.STATION_OFFICER, "330105003", STATION)));
    private static final Person COMMITTEE = Person.of(UUID.randomUUID(), "",
            List.of(new Grant(Role.STREET_COMMITTEE, "330105003", "")));
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    Bulletins bulletins;
    @Autowired
    Ledger ledger;
    @Autowired
    Matters matters;
    @Autowired
    StationDesk station;
    @Autowired
    CorrectionDesk corrections;
    @Autowired
    JdbcClient jdbc;

    @Nested
    class WhatItSays {

        @Test
        void followsFromTheFacts() {
            Period period = period();
            Content content = bulletins.compose(COMMITTEE, "330105003", period).content();

            assertThat(content.counts().taken()).isPositive().isEqualTo(facts("Opened", period));
            assertThat(content.counts().reopened()).isEqualTo(facts("Reopened", period));
            assertThat(content.counts().closed()).isPositive().isEqualTo(facts("Closed", period));
            assertThat(content.in(Section.CLOSED)).isNotEmpty().allSatisfy(line -> {
                assertThat(line.outcome()).isNotNull();
                assertThat(period.contains(line.on())).isTrue();
            });
        }

        @Test
        void countsPromisesMadeKeptAndLapsed() {
            var year = new Period(bulletins.today().minusDays(360), bulletins.today().minusDays(1));
            var counts = bulletins.compose(COMMITTEE, "330105003", year).content().counts();
            int kept = jdbc.sql("""
                    select count(*)
                      from (select kind, payload::json ->> 'promisedOn' as day,
                                   lag(payload::json ->> 'promisedOn') over answers as before,
                                   lag(kind) over answers as kind_before
                              from ledger.fact join matters.matter on subject = 'matter/' || id
                             where kind in ('Replied', 'Reopened') and street = '330105003' and hand_down is null
                            window answers as (partition by subject order by seq)) as answer
                     where kind = 'Replied' and day is null and kind_before = 'Replied' and before is not null""")
                    .query(Integer.class).single();

            assertThat(counts.kept()).isPositive().isEqualTo(kept);
            assertThat(counts.promised()).isGreaterThan(counts.kept())
                    .isEqualTo(facts("Replied", year, "payload::json ->> 'promisedOn' is not null"));
            assertThat(counts.lapsed()).isEqualTo(facts("Reopened", year, "payload like '%PROMISE_LAPSED%'"));
        }

        @Test
        void hasEachMatterOnceAndOnlyThoseOfThePlace() {
            Content content = bulletins.compose(OFFICER, STATION, period()).content();

            assertThat(content.lines()).extracting(Line::matter).isNotEmpty().doesNotHaveDuplicates()
                    .allSatisfy(matter -> assertThat(jdbc.sql("select station from matters.matter where id = ?")
                            .param(matter).query(String.class).single()).isEqualTo(STATION));
        }

        @Test
        void tellsOfRoutesAndPromisesAsTheyStand() {
            Content content = bulletins.compose(OFFICER, STATION, period()).content();

            assertThat(content.routes()).anySatisfy(route -> {
                assertThat(route.title()).contains("明真里加装电梯");
                assertThat(route.legs()).anyMatch(leg -> leg.isLateOn(content.asOf()))
                        .anyMatch(leg -> leg.reachedOn() != null);
            });
            assertThat(content.promises()).isNotEmpty().allSatisfy(
                    promise -> assertThat(promise.by()).isBeforeOrEqualTo(content.asOf().plusMonths(2)));
        }

        @Test
        void isTheSameForTheSameFacts() {
            Period period = period();

            assertThat(bulletins.compose(OFFICER, STATION, period))
                    .isEqualTo(bulletins.compose(OFFICER, STATION, period));
        }

        @Test
        void saysSoWhereNothingHappened() {
            var longAgo = new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 2, 28));
            Content content = bulletins.compose(OFFICER, STATION, longAgo).content();

            assertThat(content.isQuiet()).isTrue();
            assertThat(content.lines()).isEmpty();
            assertThat(content.rates().satisfied().text()).isEqualTo("–");
        }

        @Test
        void asksTheDatabaseAsOftenForAStreetAsForAStation() {
            bulletins.compose(COMMITTEE, "330105003", period());
            bulletins.compose(OFFICER, STATION, period());

            long ofStreet = questions(() -> bulletins.compose(COMMITTEE, "330105003", period()));

            // What is remembered for a moment only may be asked anew in between.
            assertThat(ofStreet).isPositive()
                    .isCloseTo(questions(() -> bulletins.compose(OFFICER, STATION, period())), within(2L));
        }
    }

    @Nested
    class Publishing {

        @Test
        void freezesWhatWasRead() {
            Period period = period();
            Draft draft = bulletins.compose(OFFICER, STATION, period);
            String left = draft.content().lines().getFirst().matter();

            Bulletin published = publish(OFFICER, STATION, period, new Wording("开头", "结尾", "", Set.of(left, "无此")));
            Bulletin read = bulletins.bulletin(published.id());

            assertThat(read).isEqualTo(published);
            assertThat(read.content().lines()).extracting(Line::matter).doesNotContain(left)
                    .hasSize(draft.content().lines().size() - 1);
            assertThat(read.text()).startsWith("{\"place\":{\"code\":\"" + STATION).doesNotContain("\"quiet\"",
                    "\"empty\"");
            assertThat(read.content().leftOut()).isEqualTo(1);
            assertThat(read.content().counts()).isEqualTo(draft.content().counts());
            assertThat(Frozen.of(Frozen.read(read.text()))).isEqualTo(new Frozen(read.text(), read.digest()));
            assertThat(ledger.history("bulletin/" + read.id().replaceFirst("-1$", ""), Step.class).steps())
                    .singleElement().satisfies(step -> assertThat(((Step.Published) step.step()).digest())
                            .isEqualTo(read.digest()));
        }

        @Test
        void leavesNobodyAWayToChangeIt() {
            publish(OFFICER, STATION, period(), Wording.NONE);

            for (String change : List.of("update bulletins.bulletin set content = ''",
                    "update bulletins.bulletin set published_at = now()", "delete from bulletins.bulletin",
                    "truncate bulletins.bulletin")) {
                assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(change).update());
            }
        }

        @Test
        void againIsACorrectionThatNamesTheEarlierOne() {
            Period period = period();
            Bulletin first = publish(OFFICER, STATION, period, Wording.NONE);

            assertThatExceptionOfType(Refused.Incomplete.class)
                    .isThrownBy(() -> publish(OFFICER, STATION, period, Wording.NONE))
                    .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("correction"));
            Bulletin second = publish(OFFICER, STATION, period, new Wording("", "", "漏写一句", Set.of()));

            assertThat(second.edition()).isEqualTo(2);
            assertThat(second.replaces()).isEqualTo(first.id());
            assertThat(bulletins.bulletin(first.id()).replacedBy()).isEqualTo(second.id());
            assertThat(bulletins.bulletin(first.id()).content()).isEqualTo(first.content());
            assertThat(bulletins.ofPlace(STATION, Cursor.START)).extracting(Entry::id).contains(second.id())
                    .doesNotContain(first.id());
        }

        @Test
        void losesATitleThatItsStationCorrects() {
            Period period = period();
            Bulletin published = publish(OFFICER, STATION, period, Wording.NONE);
            Line line = published.content().lines().getLast();
            var matter = new MatterId(line.matter());
            int seen = matters.shownToAll(matter).seen();

            station.reword(matter, seen, OFFICER, "改过的标题", "改过的正文");
            Bulletin now = bulletins.bulletin(published.id());
            Bulletin next = publish(OFFICER, STATION, period, new Wording("", "", "标题改了", Set.of()));

            assertThat(now.text()).contains("改过的标题").doesNotContain(line.title());
            assertThat(now.content()).isEqualTo(published.content().retitled(line.matter(), "改过的标题"));
            assertThat(ledger.history("bulletin/" + now.id().replaceFirst("-1$", ""), Step.class).steps().get(1).step())
                    .isEqualTo(new Step.Retitled(now.id(), line.matter(), now.digest()));
            assertThat(next.edition()).isEqualTo(2);
            assertThat(next.replaces()).isEqualTo(now.id());
        }

        @Test
        void losesWhatAnOfficeCorrects() {
            Period period = period();
            Bulletin published = publish(OFFICER, STATION, period, Wording.NONE);
            Line line = published.content().lines().stream().filter(one -> one.what() == What.ANSWER)
                    .filter(one -> matters.shownToAll(new MatterId(one.matter())).answers().count() == 1).findFirst()
                    .orElseThrow();
            Matter matter = matters.shownToAll(new MatterId(line.matter()));
            int answer = matter.history().steps().stream()
                    .filter(one -> one.step() instanceof org.huying.matters.Step.Replied).findFirst().orElseThrow()
                    .seq();

            corrections.correct(matter.id(), matter.seen(), OFFICER, answer, List.of("改过的答复"), Mistake.PERSONAL);
            Bulletin now = bulletins.bulletin(published.id());

            assertThat(now.content().lines()).contains(line.reading("改过的答复"));
            assertThat(now.text()).doesNotContain(line.text());
            assertThat(now.content().counts()).isEqualTo(published.content().counts());
            assertThat(ledger.history("bulletin/" + now.id().replaceFirst("-1$", ""), Step.class).steps().get(1).step())
                    .isEqualTo(new Step.Corrected(now.id(), line.matter(), now.digest()));
        }

        @Test
        void byTwoAtOnceIsDoneByOneAndTheOtherIsTold() throws Exception {
            Period period = period();
            Draft draft = bulletins.compose(OFFICER, STATION, period);
            var together = new CountDownLatch(2);
            Callable<Boolean> publishes = () -> {
                together.countDown();
                together.await();
                try {
                    bulletins.publish(OFFICER, STATION, period, draft.seen(), draft.digest(), Wording.NONE);
                    return true;
                } catch (Refused.SomeoneWasFaster told) {
                    return false;
                }
            };
            try (var people = Executors.newFixedThreadPool(2)) {
                var done = people.invokeAll(List.of(publishes, publishes));

                assertThat(Stream.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
            }
        }

        @Test
        void isRefusedWhereTheFactsHaveMovedOn() {
            Period period = period();
            Draft draft = bulletins.compose(OFFICER, STATION, period);

            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> bulletins.publish(OFFICER, STATION, period, draft.seen(), "0".repeat(64),
                            Wording.NONE))
                    .withMessage("bulletins.moved-on");
        }

        @Test
        void isForThoseOfThePlace() {
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> bulletins.compose(OFFICER, "GS-XH-02", period()));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> bulletins.compose(OFFICER, "330105003", period()));
            assertThat(bulletins.places(COMMITTEE)).extracting(Place::code).containsExactly("330105003");
        }
    }

    @Nested
    class TheList {

        @Test
        void losesAndRepeatsNothingFromPageToPage() {
            IntStream.range(0, 35).forEach(_ -> publish(OFFICER, STATION, period(), Wording.NONE));
            List<Entry> first = bulletins.ofPlace(STATION, Cursor.START);
            List<Entry> second = bulletins.ofPlace(STATION, first.getLast().cursor());

            assertThat(first).hasSize(Bulletins.PAGE);
            assertThat(Stream.concat(first.stream(), second.stream()).map(Entry::id)).doesNotHaveDuplicates()
                    .hasSizeGreaterThanOrEqualTo(35);
            assertThat(Stream.concat(first.stream(), second.stream()).map(Entry::publishedAt))
                    .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        }
    }

    /** Some hundred days of the demonstration, each time others. */
    private Period period() {
        LocalDate last = bulletins.today().minusDays(5L + DAYS.getAndIncrement());
        return new Period(last.minusDays(120), last);
    }

    private Bulletin publish(Person person, String place, Period period, Wording wording) {
        Draft draft = bulletins.compose(person, place, period);
        return bulletins.publish(person, place, period, draft.seen(), draft.digest(), wording);
    }

    private int facts(String kind, Period period) {
        return facts(kind, period, "true");
    }

    private int facts(String kind, Period period, String condition) {
        return jdbc.sql("""
                select count(*)
                  from ledger.fact join matters.matter on subject = 'matter/' || id
                 where kind = ?
                   and street = '330105003'
                   and hand_down is null
                   and not brought
                   and at >= ? and at < ?
                   and %s""".formatted(condition))
                .params(kind, period.first().atStartOfDay(ZoneId.of("Asia/Shanghai")).toOffsetDateTime(),
                        period.last().plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toOffsetDateTime())
                .query(Integer.class).single();
    }

    /** The statements sent to the database, counted once departments are remembered. */
    private static long questions(Runnable asks) {
        asks.run();
        var statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        statements.addAppender(heard);
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
        try {
            asks.run();
        } finally {
            statements.setAdditive(true);
            statements.setLevel(null);
            statements.detachAppender(heard);
        }
        return heard.list.stream().filter(event -> event.getThreadName().equals(Thread.currentThread().getName()))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement")).count();
    }
}
