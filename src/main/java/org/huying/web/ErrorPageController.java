package org.huying.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.huying.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong before any room was asked gets the same clear page: an address nobody serves, a broken request. */
@Controller
class ErrorPageController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);

    @RequestMapping("/error")
    Page show(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Refused refused = switch (status) {
            case 404 -> new Refused.NotFound();
            case 413 -> new Refused("web.upload-too-large");
            default -> new Refused(status < 500 ? "web.request-unreadable" : "web.broken", status);
        };
        LOG.info("Refused {} {} {}", request.getMethod(), status, refused.key());
        return new RefusalPage(refused, status);
    }
}
