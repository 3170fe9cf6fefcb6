package org.huying.claims;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.claims.match.Factor;
import org.huying.claims.match.Level;
import org.huying.claims.match.Matching;
import org.huying.claims.match.Outcome;
import org.huying.claims.match.Pair;
import org.huying.claims.match.Place;
import org.huying.claims.match.Request;
import org.huying.claims.match.Wish;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The match board of a street, or of all streets of a district at once: who should take which open project, with reasons.
 * Whoever is in a team already stays there. It proposes; people decide.
 */
@Service
@Transactional(readOnly = true)
public class MatchBoard {

    private final Claims claims;
    private final Profiles profiles;
    private final People people;

    MatchBoard(Claims claims, Profiles profiles, People people) {
        this.claims = claims;
        this.profiles = profiles;
        this.people = people;
    }

    /** @param outcome of the match; pairs that stand already are pinned in it */
    public record Proposal(List<Project> projects, List<Deputy> deputies, Outcome outcome) {
    }

    /**
     * @param regionPrefix nine digits of a street, or six of a district: then deputies may be asked to help elsewhere
     * @param without factors that shall not count this time
     */
    public Proposal propose(Person person, String regionPrefix, Set<Factor> without) {
        if (person.as(Role.STREET_COMMITTEE, regionPrefix).isEmpty()
                && person.as(Role.DISTRICT_COMMITTEE, regionPrefix).isEmpty()) {
            throw new Refused.NotFound();
        }
        List<Project> projects = claims.matchable(regionPrefix);
        List<Deputy> deputies = people.deputies(regionPrefix);
        return new Proposal(projects, deputies,
                Matching.of(request(regionPrefix, projects, deputies, without)).match());
    }

    /** The open projects of the deputy's street that they may take, those that fit best first. */
    public List<Pair> fits(Deputy deputy) {
        String street = deputy.region().substring(0, 9);
        List<Project> open = claims.matchable(street).stream().filter(project -> project.stage() instanceof Stage.Open)
                .toList();
        return Matching.of(request(street, open, List.of(deputy), Set.of())).fits(deputy.code());
    }

    private Request request(String region, List<Project> projects, List<Deputy> deputies, Set<Factor> without) {
        var bounds = new HashMap<String, Bounds>();
        UnaryOperator<String> street = code -> code.substring(0, Math.min(9, code.length()));
        Function<String, Bounds> there = code -> bounds.computeIfAbsent(street.apply(code), claims::bounds);
        Map<String, Profile> known = profiles.of(deputies);
        var elsewhere = new HashMap<String, Integer>(claims.loads());
        projects.stream().flatMap(project -> project.team().stream())
                .forEach(member -> elsewhere.merge(member.deputy(), -1, Integer::sum));
        var pins = new ArrayList<Wish>();
        var forbids = new ArrayList<Wish>();
        for (Project project : projects) {
            Set<String> team = project.team().stream().map(Stage.Member::deputy).collect(Collectors.toSet());
            team.stream().filter(known::containsKey)
                    .forEach(deputy -> pins.add(new Wish(deputy, project.id().value(), "")));
            project.wishes().values().stream().filter(wish -> known.containsKey(wish.deputy()))
                    .filter(wish -> !team.contains(wish.deputy())).forEach(wish -> {
                        var named = new Wish(wish.deputy(), project.id().value(), wish.reason().toString());
                        (wish.wish() == Wishing.PIN ? pins : forbids).add(named);
                    });
        }
        var points = new EnumMap<Factor, Integer>(Request.usualPoints());
        without.forEach(points::remove);
        return new Request(deputies.stream()
                .map(deputy -> deputy(deputy, known.getOrDefault(deputy.code(), Profile.empty(deputy.code())),
                        there.apply(deputy.region()), pins, elsewhere.getOrDefault(deputy.code(), 0)))
                .toList(),
                projects.stream().map(project -> project(project, there.apply(project.region()), known.keySet()))
                        .toList(),
                pins, forbids, there.apply(region).ownEstateRefused(), points);
    }

    private static org.huying.claims.match.Deputy deputy(Deputy deputy, Profile profile, Bounds bounds,
            List<Wish> pins, int elsewhere) {
        int pinned = (int) pins.stream().filter(pin -> pin.deputy().equals(deputy.code())).count();
        int most = Math.max(pinned, Math.min(profile.most(), bounds.mostProjects()) - elsewhere);
        return new org.huying.claims.match.Deputy(deputy.code(), deputy.name(), Level.valueOf(deputy.level().name()),
                deputy.trade(), profile.skills(), profile.experience(),
                new Place(profile.community(), profile.estate()),
                most, profile.interests());
    }

    /** A team that stands is not added to; whoever of it is from elsewhere takes no seat here. */
    private static org.huying.claims.match.Project project(Project project, Bounds bounds, Set<String> known) {
        Step.Listed listing = project.listing().orElseThrow();
        var parties = new TreeMap<String, String>();
        listing.parties().forEach(party -> parties.put(party.name(), PARTIES.getOrDefault(party.kind(), "")));
        int here = (int) project.team().stream().filter(member -> known.contains(member.deputy())).count();
        int most = Math.max(project.team().size(), Math.min(listing.most(), bounds.mostDeputies()));
        boolean carried = !project.team().isEmpty();
        return new org.huying.claims.match.Project(project.id().value(), project.title(),
                new TreeSet<>(listing.skills()),
                new TreeSet<>(listing.trades()), new TreeSet<>(listing.topics()),
                new Place(project.collected().community(), project.collected().estate()),
                Math.min(most, carried ? here : listing.least()), carried ? here : most,
                parties, listing.dispute());
    }

    private static final Map<PartyKind, String> PARTIES = Map.of(PartyKind.DEVELOPER, "开发商 developer",
            PartyKind.CONTRACTOR, "施工单位 contractor", PartyKind.PROPERTY, "物业公司 property company", PartyKind.OWNERS,
            "业委会 owners' committee", PartyKind.OTHER, "相关方 party");
}
