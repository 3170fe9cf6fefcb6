package org.huying.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.huying.Refused;
import org.huying.matters.Cursor;
import org.huying.matters.KeyPart;
import org.huying.matters.Listed;
import org.huying.matters.Matters;
import org.huying.matters.Search;
import org.huying.matters.Stage;
import org.huying.matters.Tier;
import org.huying.matters.View;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.search.Query;
import org.huying.web.Option;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matters for reading, by anybody. */
@RestController
@RequestMapping(path = "/api/v1/matters", produces = MediaType.APPLICATION_JSON_VALUE)
class MatterResource {

    private static final List<String> STAGES = Arrays.stream(Stage.class.getPermittedSubclasses())
            .map(Class::getSimpleName).toList();

    private final Matters matters;
    private final MatterViews views;
    private final Places places;
    private final Clock clock;

    MatterResource(Matters matters, MatterViews views, Places places, Clock clock) {
        this.matters = matters;
        this.views = views;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    PageOf<MatterItem> list(@RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String street, @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "ALL") String view, @RequestParam(defaultValue = "") String tier,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "false") boolean key, @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "30") int limit, Person person,
            HttpServletRequest request, HttpServletResponse response) {
        View shown = Option.read(View.class, view);
        Tier wanted = Option.read(Tier.class, tier);
        String where = street.isEmpty() ? region : street;
        new Refused.Incomplete().unless(shown != null, "view", "api.value-unreadable")
                .unless(shown != View.MINE || !person.grants().isEmpty(), "view", "api.mine-needs-key")
                .unless(tier.isEmpty() || wanted != null, "tier", "api.value-unreadable")
                .unless(stage.isEmpty() || STAGES.contains(stage), "stage", "api.value-unreadable")
                .unless(isKnown(region), "region", "api.region-unknown")
                .unless(isKnown(street), "street", "api.region-unknown")
                .unless(region.isEmpty() || street.isEmpty() || isWithin(street, region), "street",
                        "api.street-elsewhere")
                .unless(department.matches("[\\w.-]{0,20}"), "department", "api.value-unreadable")
                .unless(PageOf.isLikely(since), "since", "api.value-unreadable").check();
        int lines = PageOf.limit(limit);
        var cursor = PageOf.Cursor.read(after);
        Grant within = shown == View.MINE ? person.grants().getFirst() : Matters.everything();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Text.ZONE);
        List<Listed> found = matters.list(new Search(within, shown == null ? View.ALL : shown,
                where.isEmpty() ? "" : places.region(where).prefix(), stage, wanted, department, "",
                Query.NONE, since,
                cursor == null ? Cursor.START : new Cursor(cursor.at(), cursor.id()), lines + 1,
                key ? KeyPart.ALL : null));
        return PageOf.of(found, lines, line -> new PageOf.Cursor(line.filedAt(), line.id().value()),
                line -> MatterItem.of(line, today), request, response);
    }

    @GetMapping("/{id}")
    MatterView show(@PathVariable String id, Person person, HttpServletResponse response) {
        return views.show(id, person, response);
    }

    private boolean isKnown(String code) {
        return code.isEmpty() || places.findRegion(code).isPresent();
    }

    private boolean isWithin(String code, String region) {
        return places.findRegion(region).filter(found -> found.contains(code)).isPresent();
    }
}
