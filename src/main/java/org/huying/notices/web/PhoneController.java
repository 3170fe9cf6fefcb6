package org.huying.notices.web;

import org.huying.notices.Catcher;
import org.huying.web.Page;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The telephone of the demonstration: every text message that would have been sent. */
@Controller
@ConditionalOnProperty("huying.demo")
class PhoneController {

    private final Catcher catcher;

    PhoneController(Catcher catcher) {
        this.catcher = catcher;
    }

    @GetMapping("/demo/phone")
    Page show() {
        return new CaughtPage(catcher.newest(""));
    }
}
