package org.huying.erasure.web;

import org.huying.erasure.Erasure;
import org.huying.erasure.Retention;
import org.huying.opinions.OpinionId;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long personal data are kept, what was erased and why, and a request that reached the administrator. */
@Controller
@RequestMapping("/admin/retention")
class RetentionController {

    private final Retention retention;
    private final Erasure erasure;

    RetentionController(Retention retention, Erasure erasure) {
        this.retention = retention;
        this.erasure = erasure;
    }

    @GetMapping
    Page show(Person person, @RequestParam(defaultValue = "") String erased) {
        return new RetentionPage(retention.account(person), erased.matches("\\d{9}-\\d{2}-\\d{6}") ? erased : "");
    }

    @PostMapping
    Reply set(@RequestParam(defaultValue = "") String months, @RequestParam(defaultValue = "") String basis,
            Person person) {
        retention.set(person, number(months), basis);
        return new SeeOther("/admin/retention");
    }

    @GetMapping("/erase")
    Page request(Person person, @RequestParam(defaultValue = "") String number) {
        return new RequestPage(number);
    }

    @PostMapping("/erase")
    Reply erase(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure, Person person) {
        erasure.request(OpinionId.of(number.strip()), person, reason, sure);
        return SeeOther.to("/admin/retention?erased=%s", number.strip());
    }

    private static @Nullable Integer number(String text) {
        return text.strip().matches("\\d{1,4}") ? Integer.valueOf(text.strip()) : null;
    }
}
