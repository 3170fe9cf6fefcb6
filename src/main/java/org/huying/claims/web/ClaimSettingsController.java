package org.huying.claims.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huying.claims.Bounds;
import org.huying.claims.BoundsVersion;
import org.huying.claims.ClaimSettings;
import org.huying.claims.TagKind;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kept list of tags and the bounds of claims, for administrators. */
@Controller
@RequestMapping("/admin/claims")
class ClaimSettingsController {

    private final ClaimSettings settings;
    private final Places places;

    ClaimSettingsController(ClaimSettings settings, Places places) {
        this.settings = settings;
        this.places = places;
    }

    @GetMapping
    Page show() {
        return new ClaimSettingsPage(settings.tags(), settings.versions(), regions(), settings.changes());
    }

    private List<Option> regions() {
        return Stream.of(Region.Level.DISTRICT, Region.Level.STREET)
                .flatMap(level -> places.regions("", level).stream())
                .map(region -> new Option(region.prefix(), region.name())).toList();
    }

    @PostMapping
    Reply change(@RequestParam MultiValueMap<String, String> typed, Person person) {
        var form = new Form(typed);
        switch (form.typed("act")) {
            case "retire" -> settings.retireTag(person, form.typed("tag"), true);
            case "take-back" -> settings.retireTag(person, form.typed("tag"), false);
            case "bounds" -> settings.setBounds(person, version(form));
            default -> {
                TagKind kind = form.choice("kind", TagKind.class);
                form.check();
                settings.addTag(person, form.typed("name"), kind, form.typed("source"));
            }
        }
        return SeeOther.to("/admin/claims");
    }

    private BoundsVersion version(Form form) {
        LocalDate from = form.day("validFrom");
        var bounds = new Bounds(form.number("leastMonths"), form.number("mostMonths"), form.number("mostDeputies"),
                form.number("mostProjects"), form.typed("ownEstateRefused").equals("yes"), form.typed("basis"));
        String region = form.typed("region");
        form.unless(region.isEmpty() || regions().stream().anyMatch(one -> one.value().equals(region)), "region",
                "claims.choose");
        form.check();
        return new BoundsVersion(region, from, bounds);
    }

    /** Where a version holds, in words. */
    static String place(String region, List<Option> regions) {
        return region.isEmpty() ? Text.t("claims.everywhere")
                : regions.stream().filter(one -> one.value().equals(region)).map(Option::label).findFirst()
                        .orElse(region);
    }
}
