package org.huying.claims.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.claims.Claims;
import org.huying.claims.Forms;
import org.huying.claims.Line;
import org.huying.claims.Project;
import org.huying.claims.ProjectId;
import org.huying.claims.Prospect;
import org.huying.claims.Prospects;
import org.huying.claims.Step;
import org.huying.matters.Cursor;
import org.huying.matters.Matters;
import org.huying.matters.View;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Option;
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
    /** How many matters a project is put together from at most. */
    private static final int FROM = 20;

    private final ClaimNames names;
    private final Matters matters;
    private final Forms forms;
    private final Prospects raised;

    ProjectController(Claims claims, ClaimNames names, Matters matters, Forms forms, Prospects raised) {
        this.raised = raised;
        this.forms = forms;
        this.matters = matters;
        this.claims = claims;
        this.names = names;
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String region,
            Person person) {
        List<Grant> keepers = person.as(Role.STREET_COMMITTEE);
        boolean district = keepers.isEmpty() && person.is(Role.DISTRICT_COMMITTEE);
        boolean deputy = keepers.isEmpty() && !district;
        List<Option> streets = !district ? List.of()
                : person.as(Role.DISTRICT_COMMITTEE).stream().flatMap(grant -> names.streets(grant.region()).stream())
                        .toList();
        boolean one = streets.stream().anyMatch(street -> street.value().equals(region));
        List<String> reach = one ? List.of(region.substring(0, 9))
                : (deputy ? person.as(Role.DEPUTY) : district ? person.as(Role.DISTRICT_COMMITTEE) : keepers).stream()
                        .map(Grant::region).distinct().toList();
        var lines = reach.stream()
                .flatMap(prefix -> (deputy ? claims.listed(prefix, after) : claims.all(prefix, after)).stream())
                .sorted(Comparator.comparing(line -> line.id().value())).limit(Claims.PAGE).toList();
        int count = reach.stream().mapToInt(prefix -> claims.count(prefix, !deputy)).sum();
        var mine = after.isEmpty()
                ? person.as(Role.DEPUTY).stream().flatMap(grant -> claims.ofDeputy(grant.unit()).stream()).toList()
                : List.<Line>of();
        return new ProjectsPage(mine, lines, count, names, keepers.isEmpty() ? "" : street(person), streets,
                one ? region : "", raised.waiting(person), claims.today());
    }

    @GetMapping("/{id}")
    Page show(@PathVariable String id, Person person) {
        Project project = claims.visibleTo(person, ProjectId.of(id));
        return new ProjectPage(new Room(project, names, claims.today(), true), raised.of(project.id()).orElse(null),
                Arrays.stream(Act.values()).filter(act -> act.isFor(project, person)).toList());
    }

    @GetMapping("/new")
    Page collect(@RequestParam(defaultValue = "") String topic, Person person) {
        Grant keeper = person.as(Role.STREET_COMMITTEE).stream().findFirst().orElseThrow(Refused.NotFound::new);
        Prospect from = topic.isEmpty() ? null : raised.waiting(person, ProspectController.id(topic));
        var hard = Stream.of(View.REOPENED, View.LATE)
                .flatMap(view -> matters.list(keeper, view, Cursor.START).stream().limit(HARD)).distinct().limit(HARD)
                .toList();
        return new CollectPage(Opinions.newKey(), names.communities(keeper.region()), hard, from,
                from == null ? List.of() : matters(from));
    }

    /** What became matters of the opinions a topic is made of, as many as a project can name. */
    private List<String> matters(Prospect from) {
        return from.opinions().stream().filter(number -> matters.find(OpinionId.of(number)).isPresent()).limit(FROM)
                .toList();
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
                .distinct().limit(FROM).toList();
        form.unless(from.stream().allMatch(matter -> matter.matches("\\d{9}-\\d{2}-\\d{6}")), "matters",
                "claims.matters-wrong");
        form.unless(form.typed("estate").length() <= 60, "estate", "web.field-long", 60, form.typed("estate").length());
        var step = new Step.Collected(form.words("title", 60), form.words("need", 2000), community,
                form.typed("estate"), from);
        form.check();
        String topic = form.typed("topic");
        return new SeeOther(forms.once(form.key(), form.content(), () -> "/projects/" + (topic.isEmpty()
                ? claims.collect(person, street, step)
                : raised.collect(person, ProspectController.id(topic), street, step)).id()));
    }

    static String street(Person person) {
        return person.as(Role.STREET_COMMITTEE).stream().findFirst().map(grant -> grant.region() + "000")
                .orElseThrow(Refused.NotFound::new);
    }
}
