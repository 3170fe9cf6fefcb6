package org.huying.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Voices;
import org.huying.opinions.sameness.Alike;
import org.huying.people.Person;
import org.huying.places.Places;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For those who screen opinions: what says the same, join it, tell it apart, part it again. */
@RestController
@RequestMapping(path = "/api/v1/opinions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class SameOpinionResource {

    private final Opinions opinions;
    private final Voices voices;
    private final Alike alike;
    private final Places places;

    SameOpinionResource(Opinions opinions, Voices voices, Alike alike, Places places) {
        this.opinions = opinions;
        this.voices = voices;
        this.alike = alike;
        this.places = places;
    }

    /** What has been told apart is not in it; nothing is found for what has been decided about. */
    @GetMapping("/alike")
    LikelyList alike(@PathVariable String id, Person person) {
        Opinion opinion = opinions.visibleTo(person, OpinionId.of(id));
        return LikelyList.of(opinion.isUndecided() ? alike.likely(opinion) : List.of(), places);
    }

    @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    OpinionView merge(@PathVariable String id, @RequestBody ActBody.Join body, IfMatch match, Person person,
            HttpServletResponse response) {
        voices.merge(OpinionId.of(id), match.or(body), person, OpinionId.of(body.into()));
        return show(id, person, response);
    }

    @PostMapping(path = "/apart", consumes = MediaType.APPLICATION_JSON_VALUE)
    OpinionView apart(@PathVariable String id, @RequestBody ActBody.Apart body, IfMatch match, Person person,
            HttpServletResponse response) {
        voices.tellApart(OpinionId.of(id), match.or(body), person, OpinionId.of(body.other()));
        return show(id, person, response);
    }

    @PostMapping(path = "/part", consumes = MediaType.APPLICATION_JSON_VALUE)
    OpinionView part(@PathVariable String id, @RequestBody ActBody.Accept body, IfMatch match, Person person,
            HttpServletResponse response) {
        voices.part(OpinionId.of(id), match.or(body), person, body.title(), body.publicText(), body.category());
        return show(id, person, response);
    }

    private OpinionView show(String id, Person person, HttpServletResponse response) {
        Opinion opinion = opinions.visibleTo(person, OpinionId.of(id));
        IfMatch.tag(response, opinion.history().seq());
        return OpinionView.of(opinion, places.fullName(opinion.region()));
    }
}
