package org.huying.matters.web;

import org.huying.matters.DistrictDesk;
import org.huying.matters.MatterId;
import org.huying.people.Person;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The acts on a matter that are the district committee's own. */
@Controller
@RequestMapping("/matters/{id}")
class DistrictActController {

    private final DistrictDesk district;

    DistrictActController(DistrictDesk district) {
        this.district = district;
    }

    @PostMapping("/hand-down")
    Reply handDown(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String instruction, Person person) {
        district.assign(MatterId.of(id), seen, person, lead, instruction);
        return SeeOther.to("/matters/%s", id);
    }

    @PostMapping("/confirm")
    Reply confirm(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String remark,
            Person person) {
        district.confirm(MatterId.of(id), seen, person, remark);
        return SeeOther.to("/matters/%s", id);
    }

    @PostMapping("/take-back")
    Reply takeBack(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            Person person) {
        district.takeBack(MatterId.of(id), seen, person, reason);
        return SeeOther.to("/matters/%s", id);
    }
}
