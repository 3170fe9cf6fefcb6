package org.huying.office.web;

import org.huying.office.Checklist;
import org.huying.people.Person;
import org.huying.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where an administrator starts: what is there, what is missing. */
@Controller
class AdminController {

    private final Checklist checklist;

    AdminController(Checklist checklist) {
        this.checklist = checklist;
    }

    @GetMapping("/admin")
    Page show(Person person) {
        return new AdminPage(checklist.of(person));
    }
}
