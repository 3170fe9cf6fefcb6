package org.huying.ballots.held;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL has written to its log, byte by byte, as whoever has a backup reads it. */
final class WriteAheadLog {

    private static final int PAGE = 8192;
    private static final int SEGMENT = 16 * 1024 * 1024;
    private static final int HEADER = 24;
    private static final int LONG_HEADER = 40;

    private final JdbcClient jdbc;
    private final long from;

    WriteAheadLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
        from = position();
    }

    private long position() {
        return jdbc.sql("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn").query(Long.class).single();
    }

    /** Everything written since this was made, without the headers of its pages. */
    byte[] written() throws IOException {
        long until = position();
        jdbc.sql("select pg_switch_wal()").query(String.class).single();
        var log = new ByteArrayOutputStream();
        for (long segment = from / SEGMENT; segment * SEGMENT < until; segment++) {
            byte[] bytes = Files.readAllBytes(file(segment * SEGMENT + 1));
            for (int page = 0; page < SEGMENT; page += PAGE) {
                long place = segment * SEGMENT + page;
                int header = page == 0 ? LONG_HEADER : HEADER;
                int start = (int) Math.max(header, Math.min(PAGE, from - place));
                log.write(bytes, page + start, PAGE - start);
            }
        }
        return log.toByteArray();
    }

    private Path file(long position) {
        return jdbc.sql("""
                select current_setting('data_directory') || '/pg_wal/' || pg_walfile_name('0/0'::pg_lsn + ?)""")
                .param(java.math.BigDecimal.valueOf(position)).query((row, _) -> Path.of(row.getString(1))).single();
    }

    /** Where this first stands, -1 where it does not. */
    static int find(byte[] log, byte[] what) {
        for (int at = 0; at <= log.length - what.length; at++) {
            int same = 0;
            while (same < what.length && log[at + same] == what[same]) {
                same++;
            }
            if (same == what.length) {
                return at;
            }
        }
        return -1;
    }
}
