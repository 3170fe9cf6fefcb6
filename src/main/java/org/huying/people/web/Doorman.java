package org.huying.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.huying.Refused;
import org.huying.web.Pages;
import org.huying.web.RefusalPage;
import org.huying.web.Shell;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Who must sign in first is shown the way; who may not enter sees a closed door. */
@Component
class Doorman implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Pages pages;

    Doorman(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getMethod().equals("GET")) {
            response.setStatus(303);
            response.setHeader("Location",
                    "/sign-in?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
        } else {
            pages.write(RefusalPage.keeping(new Refused("people.session-ended"), 401, request), request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            pages.write(RefusalPage.keeping(new Refused("people.form-expired"), 403, request), request, response);
        } else if (Shell.viewer().isSignedIn()) {
            pages.write(new RefusalPage(new Refused.NotFound(), 404), request, response);
        } else {
            commence(request, response,
                    new org.springframework.security.authentication.InsufficientAuthenticationException("sign in"));
        }
    }
}
