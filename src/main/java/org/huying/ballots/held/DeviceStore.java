package org.huying.ballots.held;

import java.util.Optional;
import org.huying.ballots.seal.BlindRsa;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of scrutineers' devices. */
@Repository
class DeviceStore {

    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An invitation or the device that came with one. */
    record Kept(byte @Nullable [] open, @Nullable String board, byte @Nullable [] bearer) {

        Optional<Device> device() {
            return open == null || board == null || bearer == null ? Optional.empty()
                    : Optional.of(new Device(BlindRsa.key(open), board, bearer));
        }
    }

    /** A new invitation; whatever came with an earlier one is forgotten. */
    void invite(String poll, byte[] invitation) {
        jdbc.sql("""
                insert into ballots.device (poll, invitation)
                values (?, ?)
                    on conflict (poll) do update
                   set invitation = excluded.invitation, open = null, board = null, bearer = null""")
                .param(poll).param(invitation).update();
    }

    /** One device for one invitation. */
    boolean register(String poll, byte[] invitation, Device device) {
        return jdbc.sql("""
                update ballots.device
                   set invitation = null, open = ?, board = ?, bearer = ?
                 where poll = ? and invitation = ?""")
                .param(device.open().getEncoded()).param(device.board()).param(device.bearer()).param(poll)
                .param(invitation).update() == 1;
    }

    Optional<Kept> find(String poll) {
        return jdbc.sql("select open, board, bearer from ballots.device where poll = ?").param(poll)
                .query((row, _) -> new Kept(row.getBytes("open"), row.getString("board"), row.getBytes("bearer")))
                .optional();
    }
}
