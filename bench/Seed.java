import java.sql.Connection;
import java.sql.Statement;

/**
 * Many matters, made by copying some of the demonstration with their facts and words under new numbers: about three in
 * a hundred are open. The copies' hashes are those of the originals: nothing that is measured reads them.
 */
final class Seed {

    /** Rooms with an index over texts, which is faster to build than to keep up while so much is copied. */
    private static final String[] ROOMS = {"matters", "opinions"};

    private Seed() {
    }

    /** Chooses the matters of the demonstration that are copied. */
    static void template(Server server) throws Exception {
        try (Connection database = server.database(); Statement sql = database.createStatement()) {
            sql.execute("create schema if not exists bench");
            sql.execute("""
                    create table if not exists bench.template as
                    select id, row_number() over (order by id) - 1 as n
                      from ((select id from matters.matter where stage = 'Closed' and hand_down is null order by id limit 64)
                            union all
                            (select id from matters.matter where stage in ('Opened', 'Working') and hand_down is null
                              order by id desc limit 2))""");
        }
    }

    static int count(Server server) throws Exception {
        try (Connection database = server.database(); Statement sql = database.createStatement()) {
            return count(sql);
        }
    }

    /** Copies until there are about so many matters. */
    static void grow(Server server, int size) throws Exception {
        try (Connection database = server.database(); Statement sql = database.createStatement()) {
            sql.execute("set synchronous_commit = off");
            sql.execute("set session_replication_role = replica");
            sql.execute("set maintenance_work_mem = '512MB'");
            for (String room : ROOMS) {
                sql.execute("drop index if exists " + room + ".text_bigrams");
            }
            int there = count(sql);
            int serial = there;
            while (there < size) {
                int step = Math.min(50_000, size - there);
                copy(sql, serial, step);
                serial += step;
                int before = there;
                there = count(sql);
                if (there == before) {
                    throw new IllegalStateException("No matter was copied; is there one to copy?");
                }
            }
            for (String room : ROOMS) {
                sql.execute("create index text_bigrams on " + room + ".text using gin (bigrams) with (fastupdate = off)");
            }
            sql.execute("vacuum analyze");
        }
    }

    private static int count(Statement sql) throws Exception {
        try (var row = sql.executeQuery("select count(*) from matters.matter")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void copy(Statement sql, int from, int step) throws Exception {
        sql.execute("drop table if exists bench.batch");
        sql.execute("""
                create unlogged table bench.batch as
                select template.id as old,
                       '3301050' || lpad((1 + serial %% 18)::text, 2, '0') || '-25-' || lpad((serial %% 1000000)::text, 6, '0') as new,
                       now() - serial * interval '37 seconds' as filed_at
                  from generate_series(%d, %d) as serial
                  join bench.template on template.n = serial %% (select count(*) from bench.template)"""
                .formatted(from, from + step - 1));
        sql.execute("""
                insert into opinions.opinion (id, region, station, channel, stage, excerpt, filed_at, tell_by, speaker, filing, follow)
                select batch.new, left(batch.new, 9) || '000', station, channel, stage, excerpt, batch.filed_at, tell_by, null,
                       sha256(('filing' || batch.new)::bytea), sha256(('follow' || batch.new)::bytea)
                  from bench.batch join opinions.opinion on opinion.id = batch.old
                    on conflict do nothing""");
        sql.execute("""
                insert into matters.matter (id, region, street, station, category, title, filed_at, answer_by, tier, stage, due, lead,
                                            helpers, deputies, returns, reopens, outcome, answered_at, first_answered_on, closed_at, met, late)
                select batch.new, left(batch.new, 9) || '000', left(batch.new, 9), station, category, title, batch.filed_at, answer_by, tier,
                       stage, due, lead, helpers, deputies, returns, reopens, outcome, answered_at, first_answered_on, closed_at, met, late
                  from bench.batch join matters.matter on matter.id = batch.old
                    on conflict do nothing""");
        sql.execute("""
                insert into opinions.alike (opinion, region, state, title, body)
                select batch.new, left(batch.new, 9) || '000', state, title, body
                  from bench.batch join opinions.alike on alike.opinion = batch.old
                    on conflict do nothing""");
        for (String kind : new String[]{"opinion", "matter"}) {
            sql.execute("""
                    insert into %1$ss.text (%1$s, bigrams)
                    select batch.new, bigrams
                      from bench.batch join %1$ss.text on text.%1$s = batch.old
                        on conflict do nothing""".formatted(kind));
            sql.execute("""
                    insert into ledger.fact (subject, seq, region, at, actor, kind, payload, prev, hash)
                    select '%1$s/' || batch.new, seq, left(batch.new, 9) || '000', at, actor, kind, payload, prev, hash
                      from bench.batch join ledger.fact on fact.subject = '%1$s/' || batch.old
                        on conflict do nothing""".formatted(kind));
            sql.execute("""
                    insert into ledger.words (subject, seq, digest, salt, text)
                    select '%1$s/' || batch.new, seq, digest, salt, text
                      from bench.batch join ledger.words on words.subject = '%1$s/' || batch.old
                        on conflict do nothing""".formatted(kind));
        }
    }
}
