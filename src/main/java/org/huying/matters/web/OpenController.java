package org.huying.matters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.huying.matters.Audience;
import org.huying.matters.Cursor;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.MatterPhotos;
import org.huying.matters.Matters;
import org.huying.matters.View;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;
import org.huying.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What anybody may see: matters of a region and one matter with its steps, dates and answers. */
@Controller
class OpenController {

    private final Matters matters;
    private final MatterPhotos photos;
    private final Telling telling;
    private final Places places;
    private final Clock clock;

    OpenController(Matters matters, MatterPhotos photos, Telling telling, Places places, Clock clock) {
        this.matters = matters;
        this.photos = photos;
        this.telling = telling;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/")
    Page home() {
        return new HomePage(matters.browse("", View.ALL, Cursor.START).stream().limit(6).toList(),
                LocalDate.ofInstant(clock.instant(), Text.ZONE), places, telling);
    }

    @GetMapping("/open/matters")
    Page list(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "ALL") String view,
            @RequestParam(defaultValue = "") String after) {
        String prefix = region.matches("\\d{12}") ? places.region(region).prefix() : "";
        View shown = Arrays.stream(View.values()).filter(one -> one.name().equals(view) && one != View.MINE)
                .findFirst().orElse(View.ALL);
        return new OpenMattersPage(prefix.isEmpty() ? "" : region, shown,
                matters.browse(prefix, shown, Cursor.of(after)), places.regions("", Region.Level.STREET),
                LocalDate.ofInstant(clock.instant(), Text.ZONE), places, telling);
    }

    @GetMapping("/open/matters/{id}")
    Page show(@PathVariable String id) {
        Matter matter = matters.shownToAll(MatterId.of(id));
        var shown = photos.of(matter, Audience.EVERYBODY);
        return new OpenMatterPage(matter, telling.of(matter, Audience.EVERYBODY, shown), shown,
                places.fullName(matter.region()));
    }
}
