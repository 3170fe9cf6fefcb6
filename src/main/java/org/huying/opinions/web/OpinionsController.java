package org.huying.opinions.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.huying.Refused;
import org.huying.opinions.Opinions;
import org.huying.opinions.Search;
import org.huying.opinions.Search.After;
import org.huying.opinions.Stage;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.search.Query;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All opinions a station has ever taken, and finding one of them by its words or number. */
@Controller
class OpinionsController {

    private static final List<String> STAGES = Arrays.stream(Stage.class.getPermittedSubclasses())
            .map(Class::getSimpleName).toList();

    private final Opinions opinions;
    private final Places places;

    OpinionsController(Opinions opinions, Places places) {
        this.opinions = opinions;
        this.places = places;
    }

    @GetMapping("/desk/opinions")
    Page list(Person person, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String after) {
        var grant = person.as(Role.STATION_OFFICER).stream().findFirst().orElseThrow(Refused.NotFound::new);
        var words = new Query(q);
        String shown = STAGES.contains(stage) ? stage : "";
        return new OpinionsPage(words, shown, STAGES,
                opinions.list(new Search(grant, shown, words, null, after(after), OpinionsPage.LINES)), places);
    }

    private static @Nullable After after(String text) {
        int split = text.indexOf('~');
        try {
            return split < 0 ? null : new After(Instant.parse(text.substring(0, split)), text.substring(split + 1));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
