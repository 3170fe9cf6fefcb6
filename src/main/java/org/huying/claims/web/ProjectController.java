package org.huying.claims.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.claims.Claims;
import org.huying.claims.Forms;
import org.huying.claims.Project;
import org.huying.claims.ProjectId;
import org.huying.claims.Step;
import org.huying.matters.Cursor;
import org.huying.matters.Matters;
import org.huying.matters.View;
import org.huying.opinions.Opinions;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The workbench of hard projects: the list, one of them, and how one is put together. */
@Controller
@RequestMapping("/projects")
class ProjectController {

    private final Claims claims;
    /** How many matters are offered to begin with. */
    private static final int HARD = 8;

    private final ClaimNames names;
    private final Matters matters;
    private final Forms forms;

    ProjectController(Claims claims, ClaimNames names, Matters matters, Forms forms) {
        this.forms = forms;
        this.matters = matters;
        this.claims = claims;
        this.names = names;
    }

    @GetMapping
    Page list(Person person) {
        List<Grant> keepers = person.as(Role.STREET_COMMITTEE);
        List<Grant> grants = keepers.isEmpty()
                ? person.is(Role.DISTRICT_COMMITTEE) ? person.as(Role.DISTRICT_COMMITTEE) : person.as(Role.DEPUTY)
                : keepers;
        boolean deputy = keepers.isEmpty() && person.is(Role.DEPUTY) && !person.is(Role.DISTRICT_COMMITTEE);
        var lines = grants.stream()
                .flatMap(grant -> (deputy ? claims.listed(grant.region()) : claims.all(grant)).stream()).toList();
        var mine = person.as(Role.DEPUTY).stream().flatMap(grant -> claims.ofDeputy(grant.unit()).stream()).toList();
        return new ProjectsPage(mine, lines, names, keepers.isEmpty() ? "" : street(person), claims.today());
    }

    @GetMapping("/{id}")
    Page show(@PathVariable String id, Person person) {
        Project project = claims.visibleTo(person, ProjectId.of(id));
        return new ProjectPage(new Room(project, names, claims.today(), true),
                Arrays.stream(Act.values()).filter(act -> act.isFor(project, person)).toList());
    }

    @GetMapping("/new")
    Page collect(Person person) {
        Grant keeper = person.as(Role.STREET_COMMITTEE).stream().findFirst().orElseThrow(Refused.NotFound::new);
        var hard = Stream.of(View.REOPENED, View.LATE)
                .flatMap(view -> matters.list(keeper, view, Cursor.START).stream().limit(HARD)).distinct().limit(HARD)
                .toList();
        return new CollectPage(Opinions.newKey(), names.communities(keeper.region()), hard);
    }

    @PostMapping("/new")
    Reply collected(@RequestParam MultiValueMap<String, String> typed, Person person) {
        String street = street(person);
        var form = new Form(typed);
        String community = form.chosen("community");
        form.unless(names.communities(street.substring(0, 9)).stream().anyMatch(one -> one.value().equals(community)),
                "community", "claims.choose");
        List<String> from = Stream.concat(form.all("hard").stream(),
                Arrays.stream(form.typed("matters").split("[、,，\\s]+", -1))).filter(matter -> !matter.isEmpty())
                .distinct().limit(20).toList();
        form.unless(from.stream().allMatch(matter -> matter.matches("\\d{9}-\\d{2}-\\d{6}")), "matters",
                "claims.matters-wrong");
        form.unless(form.typed("estate").length() <= 60, "estate", "web.field-long", 60, form.typed("estate").length());
        var step = new Step.Collected(form.words("title", 60), form.words("need", 2000), community,
                form.typed("estate"), from);
        form.check();
        return new SeeOther(forms.once(form.key(), () -> "/projects/" + claims.collect(person, street, step).id()));
    }

    static String street(Person person) {
        return person.as(Role.STREET_COMMITTEE).stream().findFirst().map(grant -> grant.region() + "000")
                .orElseThrow(Refused.NotFound::new);
    }
}
