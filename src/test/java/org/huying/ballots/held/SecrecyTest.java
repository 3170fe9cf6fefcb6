package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huying.Visitor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The attacks of the research on votes (§3.2), each tried with everything a database administrator has. */
class SecrecyTest extends PollStory {

    @Autowired
    Environment environment;

    /** That many voters take a ballot one after the other, then all hand theirs in, a few milliseconds apart. */
    private List<Phone> cast(String id, int voters) throws Exception {
        var phones = new ArrayList<Phone>();
        for (String code : codes(id).subList(0, voters)) {
            phones.add(voter(id, code));
        }
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<java.util.concurrent.Future<Phone.Answer>>();
            for (Phone phone : phones) {
                answers.add(crowd.submit((Callable<Phone.Answer>) () -> phone.casts(YES)));
                Thread.sleep(5);
            }
            for (var answer : answers) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
            }
        }
        return phones;
    }

    private <T> List<T> ask(Class<T> type, String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(type).list();
    }

    @Nested
    class TheHiddenColumns {

        @Test
        void joinRollAndUrnNowhere() throws Exception {
            String id = opened(30);
            cast(id, 30);

            assertThat(ask(Long.class, """
                    select count(*)
                      from ballots.voter voter
                      join urn.staged staged on voter.xmin = staged.xmin
                     where voter.poll = ?""", id)).containsExactly(0L);
            polls.close(chair, id);
            assertThat(ask(Long.class, """
                    select count(*)
                      from ballots.voter voter
                      join urn.ballot ballot on voter.xmin = ballot.xmin
                     where voter.poll = ?""", id)).containsExactly(0L);
        }

        @Test
        void showBatchesWhilePeopleVoteAndOneTransactionAfterwards() throws Exception {
            String id = opened(30);
            cast(id, 30);
            List<Long> batches = ask(Long.class,
                    "select count(*) from urn.staged where poll = ? group by xmin order by count(*)", id);

            assertThat(batches.subList(1, batches.size())).allMatch(size -> size >= 10);
            polls.close(chair, id);
            assertThat(ask(Long.class, "select count(distinct xmin::text) from urn.ballot where poll = ?", id))
                    .containsExactly(1L);
        }

        @Test
        void tellNoOrder() throws Exception {
            String id = opened(30);
            List<String> inOrder = cast(id, 30).stream().map(Phone::serial).toList();
            List<String> asTheyLie = ask(String.class, "select serial from urn.staged where poll = ? order by ctid",
                    id);

            assertThat(asTheyLie).containsExactlyInAnyOrderElementsOf(inOrder).isNotEqualTo(inOrder);
            assertThat(asTheyLie.subList(0, 10)).isNotEqualTo(inOrder.subList(0, 10));
            polls.close(chair, id);
            assertThat(ask(String.class, "select serial from urn.ballot where poll = ? order by ctid", id)).isSorted();
            assertThat(ask(Long.class, "select count(*) from pg_tables where schemaname = 'urn' and tablename = ?",
                    "staged_" + id)).containsExactly(0L);
        }
    }

    /** Whoever has the log or a backup reads in it who took a ballot in which order; and of the ballots? */
    @Nested
    class TheWriteAheadLog {

        private static final int VOTERS = 120;
        /** An update logs what changed: the last bytes of a mark may by chance be those that stood there before. */
        private static final int START = 24;

        /**
         * Within a batch the ballots stand in an order that has nothing to do with the order in which voters took and cast
         * them: of all pairs half are turned round, as in a shuffle. The difference allowed is five standard deviations.
         */
        @Test
        void tellsTheOrderOfTheRollAndNothingOfTheOrderWithinABatch() throws Exception {
            String id = opened(VOTERS);
            var log = new WriteAheadLog(jdbc);
            List<String> cast = cast(id, VOTERS).stream().map(Phone::serial).toList();
            Map<String, List<String>> batches = new java.util.TreeMap<>();
            jdbc.sql("select xmin::text as batch, serial from urn.staged where poll = ?").param(id)
                    .query(row -> {
                        batches.computeIfAbsent(row.getString("batch"), _ -> new ArrayList<>())
                                .add(row.getString("serial"));
                    });
            byte[] written = log.written();

            List<byte[]> marks = ask(byte[].class, "select blinded from ballots.voter where poll = ? order by voter",
                    id);
            List<Integer> roll = marks.stream()
                    .map(mark -> WriteAheadLog.find(written, java.util.Arrays.copyOf(mark, START))).toList();
            assertThat(roll).as("the log is read rightly: the marks stand in it in the order they were made")
                    .doesNotContain(-1).isSorted();
            double turned = 0;
            double expected = 0;
            double variance = 0;
            for (List<String> batch : batches.values()) {
                List<Integer> places = batch.stream().sorted(java.util.Comparator.comparing(cast::indexOf))
                        .map(serial -> WriteAheadLog.find(written, serial.getBytes(
                                java.nio.charset.StandardCharsets.US_ASCII)))
                        .toList();
                assertThat(places).doesNotContain(-1);
                double n = places.size();
                turned += turned(places);
                expected += n * (n - 1) / 4;
                variance += n * (n - 1) * (2 * n + 5) / 72;
            }
            assertThat(batches.values().stream().filter(batch -> batch.size() < 10).count())
                    .as("no batch but the last is small").isLessThanOrEqualTo(1);
            assertThat(turned).isCloseTo(expected, org.assertj.core.data.Offset.offset(5 * Math.sqrt(variance)));
        }

        private static int turned(List<Integer> places) {
            int turned = 0;
            for (int i = 0; i < places.size(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    turned += places.get(i) > places.get(j) ? 1 : 0;
                }
            }
            return turned;
        }

        @Test
        void holdsTheClosedUrnSortedBySerial() throws Exception {
            String id = opened(20);
            cast(id, 20);
            var log = new WriteAheadLog(jdbc);
            polls.close(chair, id);
            byte[] written = log.written();

            assertThat(
                    ask(String.class, "select serial from urn.ballot where poll = ? order by serial collate \"C\"", id)
                            .stream().map(serial -> WriteAheadLog.find(written, serial.getBytes(
                                    java.nio.charset.StandardCharsets.US_ASCII))))
                    .doesNotContain(-1).isSorted();
        }
    }

    @Nested
    class TheUrnsTables {

        @Test
        void haveNoColumnThatTellsTimeOrderOrPerson() {
            opened(1);

            assertThat(ask(String.class, """
                    select distinct column_name || ' ' || data_type
                      from information_schema.columns
                     where table_schema = 'urn' and table_name !~ 'flyway'""")).containsExactlyInAnyOrder(
                    "id character varying", "key character varying", "closed boolean", "poll character varying",
                    "serial character varying", "counter integer", "line text");
            assertThat(ask(Long.class, "select count(*) from pg_sequences where schemaname = 'urn'"))
                    .containsExactly(0L);
            assertThat(ask(Long.class, """
                    select count(*)
                      from pg_trigger
                      join pg_class on pg_class.oid = tgrelid
                     where relnamespace = 'urn'::regnamespace and not tgisinternal""")).containsExactly(0L);
            assertThat(ask(String.class, "show track_commit_timestamp")).containsExactly("off");
            assertThat(ask(String.class, "show log_statement")).containsExactly("none");
        }

        @Test
        void belongToARoleThatReadsNothingElse() {
            opened(1);
            var urn = JdbcClient.create(DataSourceBuilder.create()
                    .url(environment.getRequiredProperty("spring.datasource.url"))
                    .username(ask(String.class, "select 'huying_urn_' || current_database()").getFirst())
                    .password(ask(String.class, "select password from ballots.urn_login").getFirst()).build());

            assertThat(urn.sql("select count(*) from urn.poll").query(Long.class).single()).isPositive();
            for (String table : Set.of("ballots.voter", "ballots.signer", "people.account", "people.session",
                    "ledger.fact", "ballots.urn_login")) {
                assertThatThrownBy(() -> urn.sql("select count(*) from " + table).query(Long.class).single())
                        .as(table).hasStackTraceContaining("permission denied");
            }
        }

        /** Every table of the database, searched for what a phone sent: the roll, requests, answers, facts, figures. */
        @Test
        void areTheOnlyOnesThatKnowASerial() throws Exception {
            String id = opened(10);
            Phone phone = cast(id, 10).getFirst();
            var knowing = new ArrayList<String>();
            for (String table : ask(String.class, """
                    select quote_ident(schemaname) || '.' || quote_ident(tablename)
                      from pg_tables
                     where schemaname not in ('pg_catalog', 'information_schema')""")) {
                if (ask(Long.class, "select count(*) from " + table + " one where one::text like ?",
                        "%" + phone.serial() + "%").getFirst() > 0) {
                    knowing.add(table);
                }
            }

            assertThat(knowing).allMatch(table -> table.startsWith("urn.")).isNotEmpty();
            assertThat(ask(Integer.class, "select max(length(blinded)) from ballots.voter where poll = ?", id))
                    .containsExactly(32);
        }
    }

    @Nested
    class AnOpenPoll {

        @Test
        void tellsNobodyAnyCount() throws Exception {
            String id = opened(10);
            cast(id, 10);
            var visitor = new Visitor(port);

            assertThat(visitor.get("/open/ballots/" + id + "/ballots.jsonl").status()).isEqualTo(404);
            assertThat(visitor.get("/open/ballots/" + id + "/result.json").status()).isEqualTo(404);
            assertThat(visitor.get("/open/ballots/" + id).body()).doesNotContain("收回", "发出");
            assertThatThrownBy(() -> polls.result(id)).isInstanceOf(org.huying.Refused.NotFound.class);
        }
    }
}
