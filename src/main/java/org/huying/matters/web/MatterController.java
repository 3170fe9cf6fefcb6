package org.huying.matters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huying.Refused;
import org.huying.matters.Audience;
import org.huying.matters.Cursor;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.MatterPhoto;
import org.huying.matters.MatterPhotos;
import org.huying.matters.Matters;
import org.huying.matters.View;
import org.huying.opinions.Opinions;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Matters for those who work on them: what needs me now, all in my reach, one matter with what I may do. */
@Controller
@RequestMapping("/matters")
class MatterController {

    private static final List<Role> ORDER = List.of(Role.DEPARTMENT, Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE,
            Role.STATION_OFFICER, Role.DEPUTY);

    private final Matters matters;
    private final MatterPhotos photos;
    private final Opinions opinions;
    private final Telling telling;
    private final Places places;
    private final People people;
    private final Clock clock;

    MatterController(Matters matters, MatterPhotos photos, Opinions opinions, Telling telling, Places places,
            People people, Clock clock) {
        this.matters = matters;
        this.photos = photos;
        this.opinions = opinions;
        this.telling = telling;
        this.places = places;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    Page list(Person person, @RequestParam(defaultValue = "MINE") String view,
            @RequestParam(defaultValue = "") String street, @RequestParam(defaultValue = "") String after) {
        Grant grant = within(ORDER.stream().flatMap(role -> person.as(role).stream()).findFirst()
                .orElseThrow(Refused.NotFound::new), street);
        View shown = Arrays.stream(View.values()).filter(one -> one.name().equals(view)).findFirst()
                .orElse(View.MINE);
        return new MattersPage(street, shown == View.MINE && grant.role() == Role.STREET_COMMITTEE, shown,
                matters.list(grant, shown, Cursor.of(after)),
                LocalDate.ofInstant(clock.instant(), Text.ZONE), places, telling);
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
        return new MatterPage(matter, telling.of(matter, Audience.STAFF, shown), shown,
                opinions.opinion(matter.id().opinion()).filed().pointed(), acts, open, departments(matter),
                places.fullName(matter.region()), telling,
                LocalDate.ofInstant(clock.instant(), Text.ZONE));
    }

    /** The same grant, narrowed to a street that lies within it. */
    private static Grant within(Grant grant, String street) {
        boolean narrows = street.matches("\\d{12}") && street.startsWith(grant.region()) && grant.unit().isEmpty();
        return narrows ? new Grant(grant.role(), street.substring(0, 9), "") : grant;
    }

    private List<Option> departments(Matter matter) {
        return people.departmentsFor(matter.region()).stream()
                .map(department -> new Option(department.code(), department.name())).toList();
    }
}
