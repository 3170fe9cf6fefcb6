package org.huying.claims.web;

import java.time.LocalDate;
import java.util.List;
import org.huying.claims.Block;
import org.huying.claims.Campaign;
import org.huying.claims.Claims;
import org.huying.claims.Forms;
import org.huying.claims.VisitOutcome;
import org.huying.claims.Visits;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Opinions;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.vault.Identity;
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

/** Visits from door to door, on the phone. */
@Controller
@RequestMapping("/visits")
class VisitController {

    private final Visits visits;
    private final Opinions opinions;
    private final Claims claims;
    private final ClaimNames names;
    private final Forms forms;

    VisitController(Visits visits, Opinions opinions, Claims claims, ClaimNames names, Forms forms) {
        this.forms = forms;
        this.visits = visits;
        this.opinions = opinions;
        this.claims = claims;
        this.names = names;
    }

    @GetMapping
    Page list(Person person) {
        List<Option> communities = person.as(Role.STREET_COMMITTEE).stream()
                .flatMap(grant -> names.communities(grant.region()).stream()).toList();
        return new VisitsPage(Opinions.newKey(), visits.of(person), visits.due(person), communities, names);
    }

    @PostMapping
    Reply begin(@RequestParam MultiValueMap<String, String> typed, Person person) {
        String street = ProjectController.street(person);
        var form = new Form(typed);
        String community = form.chosen("community");
        form.unless(names.communities(street.substring(0, 9)).stream().anyMatch(one -> one.value().equals(community)),
                "community", "claims.choose");
        String title = form.text("title", 60);
        String estate = form.text("estate", 60);
        form.check();
        List<Block> blocks = blocks(form.typed("blocks"));
        return new SeeOther(forms.once(form.key(), form.content(),
                () -> "/visits/" + visits.begin(person, street, community, title, estate, blocks).id()));
    }

    /** A building in each line: its number, units, floors, doors on a floor. */
    private static List<Block> blocks(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> {
            String[] numbers = line.strip().split("\\D+", -1);
            return line.strip().matches("\\d{1,3}(\\D+\\d{1,2}){3}\\D*") ? new Block(Integer.parseInt(numbers[0]),
                    Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]), Integer.parseInt(numbers[3]))
                    : new Block(0, 0, 0, 0);
        }).toList();
    }

    @GetMapping("/{campaign}")
    Page show(@PathVariable String campaign, @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String done, Person person) {
        Campaign found = visits.campaign(person, campaign);
        String first = building.replaceFirst(",.*", "");
        int chosen = first.matches("\\d{1,3}") ? Integer.parseInt(first) : 0;
        return new CampaignPage(found, visits.buildings(found), chosen,
                chosen == 0 ? List.of() : visits.doors(found, chosen), claims.today(), done);
    }

    /** What was said at the door is filed as any other opinion. The page it leads to says which form has arrived. */
    @PostMapping("/{campaign}")
    Reply visited(@PathVariable String campaign, @RequestParam(defaultValue = "") String building,
            @RequestParam MultiValueMap<String, String> typed, Person person) {
        Campaign found = visits.campaign(person, campaign);
        var form = new Form(typed);
        int house = form.number("building");
        int unit = form.number("unit");
        LocalDate on = form.day("on");
        VisitOutcome outcome = form.choice("outcome", VisitOutcome.class);
        List<Integer> rooms = form.all("room").stream().filter(room -> room.matches("\\d{1,5}")).map(Integer::valueOf)
                .toList();
        LocalDate againOn = form.typed("againOn").isEmpty() ? null : form.day("againOn");
        form.check();
        return new SeeOther(forms.once(form.key(), form.content(), () -> {
            visits.visit(person, found, house, unit, rooms, outcome, on, againOn);
            if (!form.typed("opinion").isEmpty()) {
                opinions.file(new Filing(form.key(), found.community(), "", Channel.DOORSTEP, "",
                        form.typed("opinion"), found.estate(), Identity.NONE, false), person);
            }
            return "/visits/%s?building=%d&done=%s".formatted(campaign, house, form.key());
        }));
    }
}
