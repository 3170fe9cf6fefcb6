package org.huying.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huying.ledger.History;
import org.huying.ledger.Recorded;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;

/** A hard project (攻坚克难项目): what it is, how far it has come, and everything that happened to it. */
public record Project(ProjectId id, String region, Stage stage, History<Step> history) {

    static Project of(ProjectId id, String region, History<Step> history) {
        Stage stage = null;
        for (Recorded<Step> one : history.steps()) {
            stage = Fold.after(stage, one.step(), LocalDate.ofInstant(one.at(), Text.ZONE));
        }
        if (stage == null) {
            throw new IllegalArgumentException("Project without a step: " + id);
        }
        return new Project(id, region, stage, history);
    }

    Project with(Recorded<Step> recorded) {
        var steps = Stream.concat(history.steps().stream(), Stream.of(recorded)).toList();
        return of(id, region, new History<>(history.subject(), steps));
    }

    /** How many steps somebody who reads it now has seen. */
    public int seen() {
        return history.seq();
    }

    public <S extends Step> List<Recorded<S>> all(Class<S> kind) {
        return history.steps().stream().filter(one -> kind.isInstance(one.step()))
                .map(one -> new Recorded<>(one.seq(), one.at(), one.actor(), one.hash(), kind.cast(one.step())))
                .toList();
    }

    public Step.Collected collected() {
        return all(Step.Collected.class).getFirst().step();
    }

    public String title() {
        return collected().title().toString();
    }

    public Optional<Step.Listed> listing() {
        return all(Step.Listed.class).stream().findFirst().map(Recorded::step);
    }

    public List<Stage.Member> team() {
        return switch (stage) {
            case Stage.Claimed claimed -> claimed.team();
            case Stage.Finished finished -> finished.team();
            case Stage.Collected _, Stage.Screened _, Stage.Listed _, Stage.Open _, Stage.Dropped _ -> List.of();
        };
    }

    /** Whether somebody belongs to the team, from whichever street they are. */
    public boolean isTeam(Person person) {
        return team().stream().anyMatch(member -> person.of(Role.DEPUTY, member.deputy()).isPresent());
    }

    public Works works() {
        return switch (stage) {
            case Stage.Listed listed -> listed.works();
            case Stage.Open open -> open.works();
            case Stage.Claimed claimed -> claimed.works();
            case Stage.Finished finished -> finished.works();
            case Stage.Collected _, Stage.Screened _, Stage.Dropped _ -> Works.NONE;
        };
    }

    /** Who answers for it now: the team, or the department that keeps it; nobody before it is listed or once dropped. */
    public List<String> carriers() {
        return switch (stage) {
            case Stage.Listed listed -> List.of(listed.department());
            case Stage.Open open -> List.of(open.department());
            case Stage.Claimed _, Stage.Finished _ -> team().stream().map(Stage.Member::deputy).toList();
            case Stage.Collected _, Stage.Screened _, Stage.Dropped _ -> List.of();
        };
    }

    /** Whether somebody shall take it or not, as was decided last; whoever left or declined is not asked again by itself. */
    public Map<String, Step.Wished> wishes() {
        var wishes = new TreeMap<String, Step.Wished>();
        var team = new TreeSet<String>();
        for (Recorded<Step> one : history.steps()) {
            switch (one.step()) {
                case Step.Wished wish -> wishes.put(wish.deputy(), wish);
                case Step.Declined step ->
                    wishes.put(step.deputy(), new Step.Wished(step.deputy(), Wishing.FORBID, step.reason()));
                case Step.Claimed step -> team.add(step.deputy());
                case Step.HandedOver step -> {
                    team.remove(step.from());
                    team.add(step.to());
                    wishes.put(step.from(), new Step.Wished(step.from(), Wishing.FORBID, step.reason()));
                }
                case Step.GivenBack step -> {
                    team.forEach(member -> wishes.put(member,
                            new Step.Wished(member, Wishing.FORBID, step.reason())));
                    team.clear();
                }
                default -> {
                    // Other steps say nothing about who shall take it.
                }
            }
        }
        wishes.values().removeIf(wish -> wish.wish() == Wishing.FREE);
        return wishes;
    }

    /** Everybody who ever belonged to the expert group. */
    public List<Expert> experts() {
        var left = all(Step.ExpertLeft.class).stream().map(one -> one.step().expert()).toList();
        return all(Step.ExpertJoined.class).stream().map(one -> new Expert(id, one.seq(), one.step().name().toString(),
                one.step().field(), !left.contains(one.seq()))).toList();
    }

    /** The files that are there, whether everybody may have them or not. */
    public List<Recorded<Step.Attached>> files() {
        var gone = all(Step.Withdrawn.class).stream().map(one -> one.step().file()).toList();
        return all(Step.Attached.class).stream().filter(one -> !gone.contains(one.seq())).toList();
    }

    /** The steps experts may say something about, newest first. */
    public List<Recorded<Step>> advisable() {
        return history.steps().reversed().stream().filter(one -> switch (one.step()) {
            case Step.Met _, Step.Documented _, Step.Planned _, Step.TenderCalled _, Step.TenderReworded _, Step.BidsOpened _, Step.WorkAccepted _ ->
                true;
            case Step.Attached file -> file.open();
            default -> false;
        }).toList();
    }

    /** What households said last. */
    public Map<String, Step.Asked> consents() {
        var consents = new TreeMap<String, Step.Asked>();
        all(Step.Asked.class).forEach(one -> consents.put(one.step().household().toString(), one.step()));
        return consents;
    }

    /** From the list on everybody may read it, and still when it is dropped later. */
    public boolean isPublic() {
        return listing().isPresent();
    }
}
