package org.huying.claims.web;

import org.huying.claims.Claims;
import org.huying.claims.ProjectId;
import org.huying.claims.ProjectRatings;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of hard projects and each project's room, for everybody. */
@Controller
@RequestMapping("/open/projects")
class OpenProjectController {

    private final Claims claims;
    private final ClaimNames names;
    private final Places places;
    private final ProjectRatings ratings;

    OpenProjectController(Claims claims, ClaimNames names, Places places, ProjectRatings ratings) {
        this.ratings = ratings;
        this.claims = claims;
        this.names = names;
        this.places = places;
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String after) {
        String street = region.matches("\\d{12}") ? region : "";
        String prefix = street.isEmpty() ? "" : street.substring(0, 9);
        return new OpenProjectsPage(street, places.regions("", Region.Level.STREET), claims.listed(prefix, after),
                claims.count(prefix, false), names, claims.today());
    }

    @GetMapping("/{id}")
    Page show(@PathVariable String id) {
        return new OpenProjectPage(new Room(claims.shownToAll(ProjectId.of(id)), names, claims.today(), false),
                ratings.of(ProjectId.of(id)));
    }
}
