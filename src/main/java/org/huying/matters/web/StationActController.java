package org.huying.matters.web;

import org.huying.matters.MatterId;
import org.huying.matters.StationDesk;
import org.huying.people.Person;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The act on a matter that is the station's own: what everybody reads. */
@Controller
class StationActController {

    private final StationDesk station;

    StationActController(StationDesk station) {
        this.station = station;
    }

    @PostMapping("/matters/{id}/reword")
    Reply reword(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String publicText, Person person) {
        station.reword(MatterId.of(id), seen, person, title, publicText);
        return SeeOther.to("/matters/%s", id);
    }
}
