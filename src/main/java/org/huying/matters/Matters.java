package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huying.Refused;
import org.huying.ledger.Words;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionAccepted;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Voice;
import org.huying.opinions.Voices;
import org.huying.opinions.Opinions;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for reading matters. The steps are taken through the doors of those who take them:
 * {@link CommitteeDesk}, {@link DepartmentDesk}, {@link DeputyDesk}, {@link PersonDesk}.
 */
@Service
@Transactional(readOnly = true)
public class Matters {

    /** Lines of one page of a list. */
    public static final int PAGE = MatterLines.PAGE;

    private static final String SEEN_BY_STATION = "联络站受理时看到，两个街道反映的可能是同一件事。";

    private static final Role[] STAFF = {Role.DEPARTMENT, Role.STREET_COMMITTEE, Role.STATION_OFFICER, Role.DEPUTY,
            Role.DISTRICT_COMMITTEE};

    private final Desk desk;
    private final MatterStore store;
    private final MatterListStore lists;
    private final MatterSearch search;
    private final Opinions opinions;
    private final Voices voices;

    Matters(Desk desk, MatterStore store, MatterListStore lists, MatterSearch search, Opinions opinions,
            Voices voices) {
        this.desk = desk;
        this.store = store;
        this.lists = lists;
        this.search = search;
        this.opinions = opinions;
        this.voices = voices;
    }

    /** An accepted opinion becomes a matter, in the same transaction. It starts with the community. */
    @EventListener
    @Transactional
    void open(OpinionAccepted accepted) {
        Matter matter = desk.open(MatterId.of(accepted.id()), accepted.region(), Person.rule(),
                new Step.Opened(accepted.station(), accepted.category(), Tier.COMMUNITY, accepted.title(),
                        accepted.publicText(), accepted.shown(), accepted.filedAt(),
                        desk.deadline("ANSWER", accepted.region(), day(accepted.filedAt()),
                                day(accepted.recordedAt())),
                        desk.deadline("ASSIGN", accepted.region())));
        OpinionId same = accepted.same();
        if (same != null) {
            propose(matter, same, accepted.actor());
        }
    }

    /** What a station sees in another street of the district its committee may still take back, and the other one takes. */
    private void propose(Matter matter, OpinionId same, String actor) {
        Matter other = desk.find(MatterId.of(same))
                .filter(one -> one.region().startsWith(matter.region().substring(0, 6))
                        && !one.region().startsWith(matter.region().substring(0, 9)))
                .orElseThrow(() -> new Refused("matters.into-unknown"));
        MergeDesk.mustTake(other);
        desk.step(matter, actor, new Step.Offered(other.id().value(), Words.of(SEEN_BY_STATION)));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Fold.ZONE).toLocalDate();
    }

    /** The matter, for somebody who works on it; what lies outside their reach does not exist for them. */
    public Matter visibleTo(Person person, MatterId id) {
        Matter matter = desk.matter(id);
        Desk.grant(matter, person, STAFF);
        return matter;
    }

    /** The grants by which the person may see the matter. */
    public List<Grant> reachOf(Person person, Matter matter) {
        return Arrays.stream(STAFF).flatMap(role -> Desk.reach(matter, person, role).stream()).toList();
    }

    /** The matter as anybody may see it. */
    public Matter shownToAll(MatterId id) {
        return desk.matter(id);
    }

    /** What became of an opinion that goes its own way, for the person who holds its key. */
    public Optional<Matter> of(FollowKey key) {
        Opinion opinion = opinions.followedBy(key);
        return opinion.joined().isPresent() ? Optional.empty() : find(opinion.id());
    }

    /** The matter by which an opinion is answered: its own, or the one it goes along with. */
    public Optional<Matter> answering(Opinion opinion) {
        return find(opinion.joined().isPresent() ? voices.answering(opinion.id()) : opinion.id());
    }

    /** The matter that answers in the end for one that goes along with it. */
    public Matter answering(Matter merged) {
        return desk.matter(MatterId.of(voices.answering(merged.id().opinion())));
    }

    /** How many people the matter is for. */
    public int people(Matter matter) {
        return matter.asker() == Asker.PERSON ? voices.count(matter.id().opinion()) : 1;
    }

    /** Everybody who goes along with the matter, the earliest first. */
    public List<Voice> voices(Matter matter) {
        return matter.asker() == Asker.PERSON ? voices.of(matter.id().opinion()) : List.of();
    }

    /** What became of an opinion, if it was accepted. */
    public Optional<Matter> find(OpinionId id) {
        return desk.find(MatterId.of(id));
    }

    /** One page of the list that the grant opens. */
    public List<Listed> list(Grant grant, View view, Cursor after) {
        return lists.list(grant, view, desk.today(), after);
    }

    /** What has a milestone in the coming week, or behind it, for those who plan: departments and street committees. */
    public List<Listed> milestones(Grant grant) {
        return Arrays.asList(RouteDesk.PLANNERS).contains(grant.role())
                ? lists.milestones(grant, desk.today().plusWeeks(1))
                : List.of();
    }

    /** One page of what anybody may browse: all matters of the regions with this prefix, newest first. */
    public List<Listed> browse(String regionPrefix, View view, Cursor after) {
        return lists.list(new Grant(Role.DISTRICT_COMMITTEE, regionPrefix, ""), view, desk.today(), after);
    }

    /** One page of what is searched for. */
    public List<Listed> list(Search wanted) {
        return search.find(wanted, desk.today());
    }

    /** What anybody may browse, as the grant of a search. */
    public static Grant everything() {
        return new Grant(Role.DISTRICT_COMMITTEE, "", "");
    }

    /** The letter the place prints for an outcome, as A, B or C. */
    public String letter(String region, Outcome outcome) {
        return store.letter(region, outcome);
    }
}
