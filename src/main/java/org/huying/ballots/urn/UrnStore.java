package org.huying.ballots.urn;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** The SQL of the urn. Its transactions are its own: none ever writes the roll too. */
@Repository
class UrnStore {

    private final UrnDatabase database;

    UrnStore(UrnDatabase database) {
        this.database = database;
    }

    /** A part of the urn for the poll, with the key it signs receipts with; what is there already stays. */
    String open(String poll, String key) {
        return database.transaction().execute(_ -> {
            int added = database.jdbc().sql("insert into urn.poll (id, key) values (?, ?) on conflict do nothing")
                    .params(poll, key).update();
            if (added == 1) {
                database.jdbc().sql("create table %s partition of urn.staged for values in ('%s')"
                        .formatted(part(poll), poll)).update();
            }
            return key(poll).orElseThrow();
        });
    }

    Optional<String> key(String poll) {
        return database.jdbc().sql("select key from urn.poll where id = ?").param(poll).query(String.class).optional();
    }

    /** Keeps a mixed batch; of one serial the ballot with the highest counter. Gives what is kept now, by serial. */
    Map<String, String> keep(Collection<Staged> batch) {
        return database.transaction().execute(_ -> {
            Set<String> open = open(batch);
            List<Staged> taken = batch.stream().filter(one -> open.contains(one.poll())).toList();
            String[] polls = taken.stream().map(Staged::poll).toArray(String[]::new);
            String[] serials = taken.stream().map(Staged::serial).toArray(String[]::new);
            database.jdbc().sql("""
                    insert into urn.staged as staged (poll, serial, counter, line)
                    select poll, serial, counter, line
                      from unnest(?, ?, ?, ?) as handed (poll, serial, counter, line)
                        on conflict (poll, serial) do update
                       set counter = excluded.counter, line = excluded.line
                     where staged.counter < excluded.counter""")
                    .params(polls, serials, taken.stream().map(Staged::counter).toArray(Integer[]::new),
                            taken.stream().map(Staged::line).toArray(String[]::new))
                    .update();
            var kept = new HashMap<String, String>();
            database.jdbc().sql("""
                    select staged.poll, staged.serial, staged.line
                      from unnest(?, ?) as handed (poll, serial)
                      join urn.staged using (poll, serial)""").params(polls, serials)
                    .query((RowCallbackHandler) row -> kept.put(row.getString("poll") + row.getString("serial"),
                            row.getString("line")));
            return kept;
        });
    }

    /** The polls of a batch that still take ballots; none of them closes before the batch is written. */
    private Set<String> open(Collection<Staged> batch) {
        return new HashSet<>(database.jdbc()
                .sql("select id from urn.poll where id = any(?) and not closed order by id for share")
                .param(batch.stream().map(Staged::poll).distinct().toArray(String[]::new)).query(String.class).list());
    }

    /**
     * Once and for ever, with the ballots that came on paper: sorted by serial, in one transaction, and what was staged is
     * gone with its file. Of a closed poll nothing changes any more.
     */
    void close(String poll, List<Staged> paper) {
        database.transaction().executeWithoutResult(_ -> {
            boolean open = database.jdbc().sql("select not closed from urn.poll where id = ? for update").param(poll)
                    .query(Boolean.class).single();
            if (open) {
                paper.forEach(one -> database.jdbc()
                        .sql("insert into urn.staged (poll, serial, counter, line) values (?, ?, ?, ?)")
                        .params(one.poll(), one.serial(), one.counter(), one.line()).update());
                database.jdbc().sql("""
                        insert into urn.ballot (poll, serial, line)
                        select poll, serial, line
                          from urn.staged
                         where poll = ?
                         order by serial collate "C\"""").param(poll).update();
                database.jdbc().sql("drop table " + part(poll)).update();
                database.jdbc().sql("update urn.poll set closed = true where id = ?").param(poll).update();
            }
        });
    }

    /** The ballots of a closed poll in the order of their serials; of an open one nobody gets any. */
    List<String> ballots(String poll) {
        return database.jdbc().sql("select line from urn.ballot where poll = ? order by serial collate \"C\"")
                .param(poll)
                .query(String.class).list();
    }

    private static String part(String poll) {
        if (!poll.matches("[0-9A-Za-z-]{1,30}")) {
            throw new IllegalArgumentException("No id of a poll: " + poll);
        }
        return "urn.\"staged_" + poll + "\"";
    }
}
