package org.huying.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.huying.Refused;
import org.huying.ledger.History;
import org.huying.ledger.Ledger;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of visits: begin a campaign over a list of households, say which doors somebody came to. */
@Service
@Transactional
public class Visits {

    private static final Role[] VISITORS = {Role.STREET_COMMITTEE, Role.DEPUTY, Role.LIAISON_OFFICER};
    private static final int MOST_HOUSEHOLDS = 20_000;

    private final VisitStore store;
    private final Ledger ledger;

    Visits(VisitStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * A building with its doors, and those of them that were visited.
     *
     * @param newest the last step that came to one of its doors, 0 before any: what was copied after it still holds
     */
    public record Building(int number, int households, int visited, int newest) {
    }

    /** The street committee begins a campaign. */
    public Campaign begin(Person person, String street, String community, String title, String estate,
            List<Block> blocks) {
        Grant grant = person.as(Role.STREET_COMMITTEE, street).orElseThrow(Refused.NotFound::new);
        int households = blocks.stream().filter(Block::isPossible).mapToInt(Block::households).sum();
        boolean twice = blocks.stream().map(Block::building).distinct().count() < blocks.size();
        new Refused.Incomplete()
                .unless(!blocks.isEmpty() && !twice && blocks.stream().allMatch(Block::isPossible), "blocks",
                        "claims.blocks-wrong")
                .unless(households <= MOST_HOUSEHOLDS, "blocks", "claims.blocks-many", MOST_HOUSEHOLDS).check();
        String prefix = street.substring(0, 9);
        var campaign = new Campaign("%s-V%02d".formatted(prefix, store.nextNumber(prefix)), street, community, title,
                estate, households, 0, 0);
        var recorded = ledger.add(new History<VisitStep>(subject(campaign), List.of()), street, person.actor(grant),
                new VisitStep.Begun(estate, households));
        store.add(campaign, blocks, recorded.at());
        return campaign;
    }

    @Transactional(readOnly = true)
    public List<Campaign> of(Person person) {
        return person.grants().stream().filter(grant -> List.of(VISITORS).contains(grant.role())).map(Grant::region)
                .distinct().flatMap(region -> store.campaigns(region).stream()).toList();
    }

    @Transactional(readOnly = true)
    public Campaign campaign(Person person, String id) {
        Campaign campaign = store.campaign(id).orElseThrow(Refused.NotFound::new);
        grant(person, campaign);
        return campaign;
    }

    @Transactional(readOnly = true)
    public List<Building> buildings(Campaign campaign) {
        return store.buildings(campaign.id());
    }

    @Transactional(readOnly = true)
    public List<Door> doors(Campaign campaign, int building) {
        return store.doors(campaign.id(), building);
    }

    /** Somebody came to these doors of one unit. */
    public void visit(Person person, Campaign campaign, int building, int unit, Collection<Integer> rooms,
            VisitOutcome outcome, LocalDate on) {
        visit(person, campaign, building, unit, rooms, outcome, on, null);
    }

    /** @param againOn the day they are to be visited again; only where they are */
    public void visit(Person person, Campaign campaign, int building, int unit, Collection<Integer> rooms,
            VisitOutcome outcome, LocalDate on, @Nullable LocalDate againOn) {
        Grant grant = grant(person, campaign);
        LocalDate today = today();
        new Refused.Incomplete().unless(!rooms.isEmpty(), "room", "claims.rooms-missing")
                .unless(!on.isAfter(today), "on", "claims.day-ahead")
                .unless(againOn == null || outcome == VisitOutcome.AGAIN, "againOn", "claims.again-only")
                .unless(againOn == null || againOn.isAfter(on) && !againOn.isAfter(today.plusYears(1)), "againOn",
                        "claims.again-day")
                .check();
        var history = ledger.history(subject(campaign), VisitStep.class);
        int came = store.households(campaign.id(), building, unit, rooms);
        if (came == 0) {
            throw new Refused.NotFound();
        }
        // The ledger says who was faster, so it comes first.
        var recorded = ledger.add(history, campaign.region(), person.actor(grant),
                (VisitStep) new VisitStep.Visited(building, unit, came, outcome, on, againOn));
        store.visit(campaign.id(), building, unit, rooms, outcome, on, recorded.seq(), againOn);
    }

    /** Doors whose day to be visited again has come, in the campaigns the person goes along with. */
    @Transactional(readOnly = true)
    public List<Due> due(Person person) {
        return person.grants().stream().filter(grant -> List.of(VISITORS).contains(grant.role())).map(Grant::region)
                .distinct().flatMap(region -> store.due(region, today()).stream()).toList();
    }

    /** A door to which somebody is to come again, by that day. */
    public record Due(String campaign, String estate, Door door, LocalDate by) {
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ledger.now(), Text.ZONE);
    }

    private static Grant grant(Person person, Campaign campaign) {
        return List.of(VISITORS).stream().flatMap(role -> person.as(role, campaign.region()).stream()).findFirst()
                .orElseThrow(Refused.NotFound::new);
    }

    private static String subject(Campaign campaign) {
        return "visits/" + campaign.id();
    }
}
