package org.huying.matters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.matters.Asker;
import org.huying.matters.Audience;
import org.huying.matters.CorrectionDesk;
import org.huying.matters.Cursor;
import org.huying.likeness.Hint;
import org.huying.matters.DepartmentHints;
import org.huying.matters.DistrictDesk;
import org.huying.matters.KeyDesk;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.MatterPhoto;
import org.huying.matters.MatterPhotos;
import org.huying.matters.Matters;
import org.huying.matters.SavedViews;
import org.huying.matters.MergeDesk;
import org.huying.matters.View;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voice;
import org.huying.opinions.sameness.Alike;
import org.huying.opinions.sameness.Likely;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Point;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Matters for those who work on them: what needs me now, all in my reach, one matter with what I may do. */
@Controller
@RequestMapping("/matters")
class MatterController {

    private final Matters matters;
    private final MatterPhotos photos;
    private final Opinions opinions;
    private final Lists lists;
    private final SavedViews views;
    private final Telling telling;
    private final Places places;
    private final People people;
    private final DistrictDesk district;
    private final DepartmentHints hints;
    private final MergeDesk merges;
    private final Alike alike;
    private final KeyDesk keys;
    private final KeyChoices keyChoices;
    private final Clock clock;

    MatterController(Matters matters, MatterPhotos photos, Opinions opinions, Lists lists, SavedViews views,
            Telling telling, Places places, People people, DistrictDesk district, DepartmentHints hints,
            MergeDesk merges, Alike alike, KeyDesk keys, KeyChoices keyChoices, Clock clock) {
        this.matters = matters;
        this.photos = photos;
        this.opinions = opinions;
        this.lists = lists;
        this.views = views;
        this.telling = telling;
        this.places = places;
        this.people = people;
        this.district = district;
        this.hints = hints;
        this.merges = merges;
        this.alike = alike;
        this.keys = keys;
        this.keyChoices = keyChoices;
        this.clock = clock;
    }

    @GetMapping
    Page list(Person person, @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        var filter = ListFilter.of("/matters", view, View.MINE, region, category, q);
        Grant reach = Lists.reach(person);
        Grant grant = Lists.within(reach, filter.region());
        return new MattersPage(filter,
                filter.view() == View.MINE && !filter.isSearch() && grant.role() == Role.STREET_COMMITTEE,
                lists.page(grant, filter, Cursor.of(after)),
                filter.view() == View.MINE && !filter.isSearch() ? keys.notes(grant) : List.of(),
                filter.view() == View.MINE && !filter.isSearch() ? matters.milestones(grant) : List.of(),
                filter.view() == View.MINE && !filter.isSearch() ? merges.offers(grant) : List.of(),
                filter.view() == View.MINE && !filter.isSearch() ? merges.relieved(grant) : List.of(),
                lists.streets(reach), lists.categories(),
                views.of(person), LocalDate.ofInstant(clock.instant(), Text.ZONE), places, telling);
    }

    @GetMapping({"/{id}", "/{id}/{act}"})
    Page show(@PathVariable String id, @PathVariable(required = false) String act, Person person) {
        Matter matter = matters.visibleTo(person, MatterId.of(id));
        var shown = photos.of(matter, Audience.STAFF);
        List<Act> acts = Act.openTo(matter, matters.reachOf(person, matter)).stream()
                .filter(one -> one != Act.SHOW_PHOTOS || shown.stream().anyMatch(MatterPhoto::isOwn)).toList();
        Act open = act == null ? null
                : Arrays.stream(Act.values()).filter(one -> one.path().equals(act)).findFirst()
                        .orElseThrow(Refused.NotFound::new);
        Optional<Hint> hint = open == Act.ASSIGN
                ? hints.of(matter, departments(matter, open).stream().map(Option::value).collect(Collectors.toSet()))
                : Optional.empty();
        Matter answering = matter.merged().map(_ -> matters.answering(matter)).orElse(matter);
        return new MatterPage(matter, answering, !matters.reachOf(person, answering).isEmpty(),
                matters.people(matter), matters.voices(matter), splittable(person, answering, matter),
                merges(person, matter), merges.offers(matter), open == Act.MERGE ? alike(matter) : List.of(), places,
                telling.of(matter, Audience.STAFF, shown), CorrectionDesk.mayCorrect(matter, person), shown,
                pointed(matter), acts, open,
                departments(matter, open), open == Act.MAKE_KEY ? keyChoices.of(matter) : KeyChoices.Choice.NONE, hint,
                hint.map(this::titles).orElse(Map.of()),
                places.fullName(matter.region()), telling,
                LocalDate.ofInstant(clock.instant(), Text.ZONE));
    }

    /** The public titles of the cases it follows. */
    private Map<String, String> titles(Hint hint) {
        var titles = new HashMap<String, String>();
        hint.like().forEach(like -> matters.find(new OpinionId(like.id())).filter(one -> !one.title().isErased())
                .ifPresent(one -> titles.put(like.id(), one.title().toString())));
        return titles;
    }

    private List<Likely> alike(Matter matter) {
        return alike.like(matter.id().opinion(), matter.title().toString(), matter.publicText().toString(),
                matter.region());
    }

    /**
     * Those who screened it look after who goes along with it. What came from another street that street screened; its
     * matter can be let go again by the committee.
     */
    private Set<OpinionId> splittable(Person person, Matter answering, Matter matter) {
        List<Grant> reach = matters.reachOf(person, matter);
        boolean keeps = reach.stream().anyMatch(
                grant -> grant.role() == Role.STATION_OFFICER || grant.role() == Role.STREET_COMMITTEE);
        boolean decides = merges(person, answering);
        return matters.voices(matter).stream().filter(voice -> keeps && voice.id().street()
                .equals(matter.id().opinion().street())
                || decides && matters.find(voice.id()).isPresent()).map(Voice::id).collect(Collectors.toSet());
    }

    private boolean merges(Person person, Matter matter) {
        return matters.reachOf(person, matter).stream().anyMatch(
                grant -> grant.role() == Role.STREET_COMMITTEE || grant.role() == Role.DISTRICT_COMMITTEE);
    }

    /** Where the person put their pin; nowhere for what the district handed down. */
    private @Nullable Point pointed(Matter matter) {
        return matter.asker() == Asker.PERSON ? opinions.opinion(matter.id().opinion()).filed().pointed() : null;
    }

    private List<Option> departments(Matter matter, @Nullable Act act) {
        return (act == Act.HAND_DOWN ? district.departments(matter) : people.departmentsFor(matter.region())).stream()
                .map(department -> new Option(department.code(), department.name())).toList();
    }
}
