package org.huying.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.huying.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Says no, once for all rooms. A form lives at one address: GET shows it, POST acts. A refused POST draws the GET page
 * again, with the sentence, the status, and everything that was typed.
 */
@ControllerAdvice(basePackages = "org.huying")
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Refused.class)
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int status = switch (refused) {
            case Refused.NotFound _ -> 404;
            case Refused.SomeoneWasFaster _ -> 409;
            default -> 422;
        };
        if (request.getMethod().equals("POST") && status != 404 && request.getAttribute("refusal") == null) {
            LOG.info("Refused {} {} {}", request.getMethod(), status, refused.key());
            request.setAttribute("refusal", refused);
            request.setAttribute("refusal-status", status);
            RequestDispatcher form = request.getRequestDispatcher(request.getRequestURI());
            form.forward(new AskedByGet(request), response);
            return;
        }
        refuse(refused, status, request, response);
    }

    /** One line for whoever keeps the program running: what was refused and how, never what was typed. */
    private void refuse(Refused refused, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.info("Refused {} {} {}", request.getMethod(), status, refused.key());
        request.setAttribute("refusal-status", status);
        boolean wrote = request.getAttribute("refusal") != null || request.getMethod().equals("POST");
        pages.write(wrote ? RefusalPage.keeping(refused, status, request) : new RefusalPage(refused, status), request,
                response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(new Refused("web.upload-too-large"), 413, request, response);
    }

    /** Who goes away in the middle of an answer, as from a page whose pictures are still coming, breaks nothing. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException e) {
        LOG.debug("Gone before the answer was whole", e);
    }

    @ExceptionHandler(DataAccessException.class)
    void database(DataAccessException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        broken(e, request, response);
    }

    @ExceptionHandler(Exception.class)
    void broken(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof TypeMismatchException || e instanceof InvalidParameterException) {
            refuse(new Refused("web.request-unreadable"), 400, request, response);
            return;
        }
        if (e instanceof ErrorResponse error && error.getStatusCode().is4xxClientError()) {
            int status = error.getStatusCode().value();
            var refused = status == 404 ? new Refused.NotFound() : new Refused("web.request-unreadable");
            refuse(refused, status, request, response);
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Broken {} reference {}", request.getMethod(), reference, e);
        if (response.isCommitted()) {
            throw new IOException("Half an answer must not look like a whole one: the connection is cut", e);
        }
        pages.write(new RefusalPage(new Refused("web.broken", reference), HttpStatus.INTERNAL_SERVER_ERROR.value()),
                request, response);
    }

    /** The same request, asked for as a page. */
    private static final class AskedByGet extends HttpServletRequestWrapper {
        AskedByGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
