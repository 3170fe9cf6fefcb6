package org.huying.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huying.links.ContactKind;
import org.huying.links.Area;
import org.huying.links.Block;
import org.huying.links.Cards;
import org.huying.links.Contact;
import org.huying.links.ContactPerson;
import org.huying.links.Faces;
import org.huying.links.Heard;
import org.huying.links.Link;
import org.huying.links.Links;
import org.huying.links.Spread;
import org.huying.matters.Cursor;
import org.huying.matters.Matters;
import org.huying.matters.View;
import org.huying.opinions.OpinionId;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The link tree of 小河街道: every building has a member, every member a deputy, everybody a card; one has handed over. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoLinks {

    private static final String STREET = "330105003";
    private static final String DECISION = "街道人大工委 2026 年 3 月例会";
    /** Estates by community, with how many buildings of how many units, floors and doors each. */
    private static final Map<String, Estate> ESTATES = new TreeMap<>(
            Map.of("330105003001", new Estate("长征桥新村", 10, 3, 6, 2),
                    "330105003002", new Estate("明真苑", 10, 2, 11, 2), "330105003003", new Estate("云帆公寓", 13, 3, 11, 3),
                    "330105003004", new Estate("塘北新村", 8, 3, 6, 2), "330105003005", new Estate("桥畔花园", 8, 2, 11, 2),
                    "330105003006", new Estate("梧桐湾", 8, 2, 18, 2), "330105003007", new Estate("东莲新苑", 12, 2, 11, 2)));

    private final DemoRegister register;
    private final Links links;
    private final Faces faces;
    private final Spread spread;
    private final Cards cards;
    private final Heard heard;
    private final Matters matters;

    DemoLinks(DemoRegister register, Links links, Faces faces, Spread spread, Cards cards, Heard heard,
            Matters matters) {
        this.register = register;
        this.links = links;
        this.faces = faces;
        this.spread = spread;
        this.cards = cards;
        this.heard = heard;
        this.matters = matters;
    }

    private record Estate(String name, int buildings, int units, int floors, int doors) {
    }

    void play() {
        Person committee = register.person(Role.STREET_COMMITTEE + STREET);
        ESTATES.forEach(
                (community, estate) -> links.put(committee, community, estate.name(), blocks(community, estate)));
        LocalDate since = links.today().minusDays(240);
        share(committee, since);
        Map.of("c03", "d01", "c10", "d01", "c17", "d02", "c24", "d02")
                .forEach((member, deputy) -> links.begin(committee,
                        new Contact(ContactKind.DEPUTY, deputy),
                        new Link.Member(new Contact(ContactKind.MEMBER, member)), since,
                        DECISION));
        for (Spread.Proposal proposal : spread.of(STREET)) {
            links.begin(committee, proposal.holder().contact(), proposal.target(), since, DECISION);
        }
        List<ContactPerson> all = faces.of(STREET);
        cards.hand(committee, STREET, all.stream().map(ContactPerson::contact).toList());
        handOver(committee);
        hear();
    }

    private static List<Block> blocks(String community, Estate estate) {
        var blocks = new ArrayList<Block>();
        for (int building = 1; building <= estate.buildings(); building++) {
            blocks.add(new Block(community, estate.name(), building, estate.units(), estate.floors(), estate.doors()));
        }
        if (estate.name().equals("云帆公寓")) {
            blocks.add(new Block(community, estate.name(), 14, 3, 17, 2));
        }
        return blocks;
    }

    /** The high building of 云帆公寓 is shared by unit, one unit by its doors. */
    private void share(Person committee, LocalDate since) {
        Area high = Area.of("330105003003").part("云帆公寓").building(14);
        care(committee, "c03", high.unit(1), since);
        care(committee, "c10", high.unit(2), since);
        care(committee, "c17", high.unit(3).doors(101, 902), since);
        care(committee, "c24", high.unit(3).doors(1001, 1702), since);
    }

    private void care(Person committee, String member, Area area, LocalDate since) {
        links.begin(committee, new Contact(ContactKind.MEMBER, member), new Link.Care(area), since, DECISION);
    }

    /** Somebody moves away, and a neighbour follows. */
    private void handOver(Person committee) {
        var leaves = new Contact(ContactKind.MEMBER, "c21");
        for (Link link : links.of(leaves)) {
            if (link.holder().equals(leaves)) {
                links.end(committee, link.id(), links.today().minusDays(30), "工作调动，搬离本社区",
                        new Contact(ContactKind.MEMBER, "c28"));
                break;
            }
        }
    }

    /** Some of what residents said was said over a card. */
    private void hear() {
        matters.browse(STREET, View.CLOSED, Cursor.START).stream()
                .filter(one -> !one.handedDown() && !one.brought()).limit(3)
                .forEach(one -> heard.heard("deputies/d01", new OpinionId(one.id().value())));
    }
}
