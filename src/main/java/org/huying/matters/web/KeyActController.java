package org.huying.matters.web;

import org.huying.matters.KeyDesk;
import org.huying.matters.MatterId;
import org.huying.people.Person;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Key supervision of a matter: begin, write down what was done, end. */
@Controller
@RequestMapping("/matters/{id}")
class KeyActController {

    private final KeyDesk keys;

    KeyActController(KeyDesk keys) {
        this.keys = keys;
    }

    @PostMapping("/make-key")
    Reply make(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String basis,
            @RequestParam(defaultValue = "") String leader, @RequestParam(defaultValue = "") String deputy,
            Person person) {
        keys.make(MatterId.of(id), seen, person, new KeyDesk.Form(theme, reason, basis, leader, deputy));
        return SeeOther.to("/matters/%s", id);
    }

    @PostMapping("/supervise")
    Reply supervise(@PathVariable String id, @RequestParam int seen,
            @RequestParam(defaultValue = "false") boolean onSite, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String inside, Person person) {
        keys.supervise(MatterId.of(id), seen, person, onSite, text, inside);
        return SeeOther.to("/matters/%s", id);
    }

    @PostMapping("/end-key")
    Reply end(@PathVariable String id, @RequestParam int seen, @RequestParam(defaultValue = "") String reason,
            Person person) {
        keys.end(MatterId.of(id), seen, person, reason);
        return SeeOther.to("/matters/%s", id);
    }
}
