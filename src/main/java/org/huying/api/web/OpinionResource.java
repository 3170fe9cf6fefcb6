package org.huying.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.huying.Refused;
import org.huying.opinions.Categories;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.RefusalReason;
import org.huying.opinions.Search;
import org.huying.opinions.Stage;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.search.Query;
import org.huying.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opinions for those who screen them: list, read, and decide. */
@RestController
@RequestMapping(path = "/api/v1/opinions", produces = MediaType.APPLICATION_JSON_VALUE)
class OpinionResource {

    private static final List<String> STAGES = Arrays.stream(Stage.class.getPermittedSubclasses())
            .map(Class::getSimpleName).toList();

    private final Opinions opinions;
    private final Categories categories;
    private final Places places;

    OpinionResource(Opinions opinions, Categories categories, Places places) {
        this.opinions = opinions;
        this.categories = categories;
        this.places = places;
    }

    @GetMapping
    PageOf<OpinionItem> list(@RequestParam(defaultValue = "") String stage,
            @RequestParam(required = false) @Nullable Instant since, @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "30") int limit, HttpServletRequest request, HttpServletResponse response) {
        new Refused.Incomplete().unless(stage.isEmpty() || STAGES.contains(stage), "stage", "api.value-unreadable")
                .unless(PageOf.isLikely(since), "since", "api.value-unreadable").check();
        int lines = PageOf.limit(limit);
        var cursor = PageOf.Cursor.read(after);
        var found = opinions.list(new Search(Caller.of(request).grant(), stage, Query.NONE, since,
                cursor == null ? null : new Search.After(cursor.at(), cursor.id()), lines + 1));
        return PageOf.of(found, lines, line -> new PageOf.Cursor(line.filedAt(), line.id().value()), OpinionItem::of,
                request, response);
    }

    @GetMapping("/{id}")
    OpinionView show(@PathVariable String id, Person person, HttpServletResponse response) {
        var opinion = opinions.visibleTo(person, OpinionId.of(id));
        IfMatch.tag(response, opinion.history().seq());
        return OpinionView.of(opinion, places.fullName(opinion.region()));
    }

    @PostMapping(path = "/{id}/accept", consumes = MediaType.APPLICATION_JSON_VALUE)
    OpinionView accept(@PathVariable String id, @RequestBody ActBody.Accept body, IfMatch match, Person person,
            HttpServletResponse response) {
        new Refused.Incomplete()
                .unless(body.category().isEmpty() || !categories.name(body.category()).isEmpty(), "category",
                        "api.category-unknown")
                .check();
        opinions.accept(OpinionId.of(id), match.or(body), person, body.title(), body.publicText(), body.category());
        return show(id, person, response);
    }

    @PostMapping(path = "/{id}/ask", consumes = MediaType.APPLICATION_JSON_VALUE)
    OpinionView ask(@PathVariable String id, @RequestBody ActBody.Ask body, IfMatch match, Person person,
            HttpServletResponse response) {
        opinions.ask(OpinionId.of(id), match.or(body), person, body.question());
        return show(id, person, response);
    }

    @PostMapping(path = "/{id}/turn-away", consumes = MediaType.APPLICATION_JSON_VALUE)
    OpinionView turnAway(@PathVariable String id, @RequestBody ActBody.TurnAway body, IfMatch match, Person person,
            HttpServletResponse response) {
        opinions.turnAway(OpinionId.of(id), match.or(body), person, Option.read(RefusalReason.class, body.reason()),
                body.address());
        return show(id, person, response);
    }
}
