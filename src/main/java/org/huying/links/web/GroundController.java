package org.huying.links.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.links.Area;
import org.huying.links.Block;
import org.huying.links.Links;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which buildings there are to look after: what is listed here is missed when nobody does. */
@Controller
@RequestMapping("/links/ground")
class GroundController {

    private static final Block WRONG = new Block("", "", -1, 0, 0, 0);

    private final Links links;
    private final Places places;
    private final Streets streets;

    GroundController(Links links, Places places, Streets streets) {
        this.links = links;
        this.places = places;
        this.streets = streets;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String part, Person person) {
        String street = streets.of(person, "");
        if (!Streets.keeps(person, street)) {
            throw new Refused.NotFound();
        }
        var parts = links.ground(street).stream()
                .collect(Collectors.groupingBy(block -> Area.of(block.community()).part(block.part()),
                        LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream()
                .map(one -> new GroundPage.Part(one.getKey().community(), one.getKey().part(), one.getValue()))
                .toList();
        var chosen = parts.stream().filter(one -> (one.community() + "/" + one.name()).equals(part)).findFirst()
                .orElse(new GroundPage.Part("", "", List.of()));
        return new GroundPage(parts, places.regions(street, Region.Level.COMMUNITY).stream()
                .map(one -> new Option(one.code(), one.name())).toList(), chosen);
    }

    @PostMapping
    Reply put(@RequestParam MultiValueMap<String, String> typed, Person person) {
        var form = new LinkForm(typed);
        String community = form.text("community");
        String part = form.text("part");
        links.put(person, community, part, form.text("blocks").lines().filter(line -> !line.isBlank())
                .map(line -> block(community, part, line.strip())).toList());
        return SeeOther.to("/links/ground");
    }

    @PostMapping(params = "remove")
    Reply remove(@RequestParam MultiValueMap<String, String> typed, Person person) {
        var form = new LinkForm(typed);
        links.remove(person, form.text("community"), form.text("remove"));
        return SeeOther.to("/links/ground");
    }

    /** A building in each line: its number, units, floors, doors on a floor. */
    private static Block block(String community, String part, String line) {
        if (!line.matches("\\d{1,3}(\\D+\\d{1,2}){3}\\D*")) {
            return WRONG;
        }
        List<Integer> numbers = Arrays.stream(line.split("\\D+", -1)).filter(one -> !one.isEmpty())
                .map(Integer::parseInt).toList();
        return new Block(community, part, numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }
}
