package org.huying.links;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.opinions.OpinionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of links. */
@Repository
class LinkStore {

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Link> ofStreet(String street) {
        return jdbc.sql("select * from links.link where street = ? order by kind, holder, id").param(street)
                .query((row, _) -> link(row)).list();
    }

    /** What they hold and held, and by whom they are and were looked after. */
    List<Link> of(Contact contact) {
        return jdbc.sql("""
                select *
                  from links.link
                 where (kind = :kind and holder = :holder)
                    or (:kind = 'MEMBER' and member = :holder)
                 order by ended_on nulls first, id""").param("kind", contact.kind().name())
                .param("holder", contact.code()).query((row, _) -> link(row)).list();
    }

    record Row(String street, Link link) {
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select * from links.link where id = ?").param(id)
                .query((row, _) -> new Row(row.getString("street"), link(row))).optional();
    }

    /** The same link that holds already is not begun once more. */
    void add(String street, Link link, String actor) {
        Area area = link.target() instanceof Link.Care(Area cared) ? cared : new Area("", "", 0, 0, 0, 0);
        jdbc.sql("""
                insert into links.link (street, kind, holder, member, community, part, building, unit, first_room,
                                        last_room, begun_on, decision, by_name, actor)
                values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing""").param(street).param(link.holder().kind().name())
                .param(link.holder().code())
                .param(link.target() instanceof Link.Member(Contact member) ? member.code() : null)
                .param(area.community()).param(area.part()).param(area.building()).param(area.unit())
                .param(area.first()).param(area.last()).param(link.from()).param(link.decision()).param(link.by())
                .param(actor).update();
    }

    /** @return false where it has ended already */
    boolean end(long id, LocalDate on, String reason, String actor) {
        return jdbc.sql("""
                update links.link
                   set ended_on = ?, reason = ?, ended_by = ?
                 where id = ?
                   and ended_on is null""").params(on, reason, actor, id).update() == 1;
    }

    List<Block> blocks(String street) {
        return jdbc.sql("""
                select *
                  from links.block
                 where starts_with(community, ?)
                 order by community, part, building""").param(street)
                .query((row, _) -> new Block(row.getString("community"), row.getString("part"), row.getInt("building"),
                        row.getInt("units"), row.getInt("floors"), row.getInt("doors")))
                .list();
    }

    /** In the place of what stood there of that part. */
    void put(String community, String part, List<Block> blocks) {
        jdbc.sql("delete from links.block where community = ? and part = ?").params(community, part).update();
        blocks.forEach(block -> jdbc.sql("""
                insert into links.block (community, part, building, units, floors, doors)
                values (?, ?, ?, ?, ?, ?)""").params(community, part, block.building(), block.units(), block.floors(),
                block.doors()).update());
    }

    void hear(OpinionId opinion, Contact contact) {
        jdbc.sql("""
                insert into links.heard (opinion, kind, holder)
                values (?, ?, ?)
                    on conflict do nothing""").params(opinion.value(), contact.kind().name(), contact.code()).update();
    }

    List<OpinionId> heard(Contact contact, int most) {
        return jdbc.sql("""
                select opinion
                  from links.heard
                 where kind = ?
                   and holder = ?
                 order by opinion desc
                 limit ?""").params(contact.kind().name(), contact.code(), most)
                .query((row, _) -> new OpinionId(row.getString("opinion"))).list();
    }

    /** Digest and day of the cards that were handed out. */
    Map<Contact, Cards.Handed> handed() {
        var handed = new HashMap<Contact, Cards.Handed>();
        jdbc.sql("select * from links.card").query(row -> {
            handed.put(new Contact(ContactKind.valueOf(row.getString("kind")), row.getString("holder")),
                    new Cards.Handed(row.getBytes("digest"), row.getObject("handed_on", LocalDate.class)));
        });
        return handed;
    }

    void hand(Contact contact, byte[] digest, LocalDate on) {
        jdbc.sql("""
                insert into links.card (kind, holder, digest, handed_on)
                values (?, ?, ?, ?)
                    on conflict (kind, holder) do update
                   set digest = excluded.digest, handed_on = excluded.handed_on""")
                .params(contact.kind().name(), contact.code(), digest, on).update();
    }

    private static Link link(ResultSet row) throws SQLException {
        String member = row.getString("member");
        Link.Target target = member != null ? new Link.Member(new Contact(ContactKind.MEMBER, member))
                : new Link.Care(new Area(row.getString("community"), row.getString("part"), row.getInt("building"),
                        row.getInt("unit"), row.getInt("first_room"), row.getInt("last_room")));
        return new Link(row.getLong("id"),
                new Contact(ContactKind.valueOf(row.getString("kind")), row.getString("holder")), target,
                row.getObject("begun_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
                row.getString("decision"), row.getString("by_name"), row.getString("reason"));
    }
}
