package org.huying.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.huying.Refused;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.web.Shell;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says no to other systems: whatever goes wrong at an address of the API, wherever, is told as a problem in JSON. It
 * stands before the pages' way of saying no and leaves everything else to that.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;
    private final Matters matters;
    private final Opinions opinions;

    Problems(JsonMapper json, Matters matters, Opinions opinions) {
        this.json = json;
        this.matters = matters;
        this.opinions = opinions;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception e) {
        if (!ApiSecurity.isApi(request) || response.isCommitted()) {
            return null;
        }
        try {
            if (e instanceof HttpRequestMethodNotSupportedException other && other.getSupportedHttpMethods() != null) {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ",
                        other.getSupportedHttpMethods().stream().map(Object::toString).sorted().toList()));
            }
            write(problem(e, request), response);
            return new ModelAndView();
        } catch (IOException gone) {
            LOG.info("A caller left before the problem was told: {}", gone.getMessage());
            return new ModelAndView();
        }
    }

    void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, Shell.isEnglish() ? "en" : "zh-CN");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private Problem problem(Exception e, HttpServletRequest request) {
        String at = request.getRequestURI();
        return switch (e) {
            case Refused.NotFound _ -> Problem.of(ProblemKind.NOT_FOUND, at);
            case Refused.SomeoneWasFaster _ -> faster(request);
            case Refused refused -> Problem.of(refused, at);
            case FilingResource.NoIdempotencyKey _ -> Problem.of(ProblemKind.IDEMPOTENCY_KEY_MISSING, at);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable, at);
            case MethodArgumentTypeMismatchException wrong -> Problem.incomplete(
                    List.of(new Problem.Fault(wrong.getName(), Text.t("api.value-unreadable"))), at);
            case InvalidParameterException _ -> Problem.of(ProblemKind.UNREADABLE, at);
            case HttpRequestMethodNotSupportedException _ -> Problem.of(ProblemKind.METHOD, at);
            case HttpMediaTypeNotSupportedException _ -> Problem.of(ProblemKind.MEDIA_TYPE, at);
            case HttpMediaTypeNotAcceptableException _ -> Problem.of(ProblemKind.NOT_ACCEPTABLE, at);
            case ErrorResponse error when error.getStatusCode().value() == 404 ->
                Problem.of(ProblemKind.NOT_FOUND, at);
            case ErrorResponse error when error.getStatusCode().is4xxClientError() ->
                Problem.of(ProblemKind.UNREADABLE, at);
            default -> broken(e, request);
        };
    }

    /** The caller has been let in by reach, so the newest step is theirs to know. */
    private Problem faster(HttpServletRequest request) {
        var kind = request.getHeader(HttpHeaders.IF_MATCH) == null ? ProblemKind.SOMEONE_WAS_FASTER
                : ProblemKind.PRECONDITION;
        var problem = Problem.of(kind, request.getRequestURI());
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(variables instanceof Map<?, ?> named) || !(named.get("id") instanceof String id)) {
            return problem;
        }
        return problem.at(request.getRequestURI().startsWith("/api/v1/opinions/")
                ? opinions.opinion(OpinionId.of(id)).history().seq()
                : matters.shownToAll(MatterId.of(id)).seen());
    }

    /** A body that is no JSON is unreadable; JSON with a field we do not know or cannot read is incomplete. */
    private static Problem unreadable(HttpMessageNotReadableException e, String at) {
        if (e.getCause() instanceof DatabindException wrong
                && !wrong.getPath().isEmpty()) {
            String field = String.join(".", wrong.getPath().stream().map(Problems::name).toList());
            return Problem.incomplete(List.of(new Problem.Fault(field, Text.t("api.value-unreadable"))), at);
        }
        return Problem.of(ProblemKind.UNREADABLE, at);
    }

    private static String name(JacksonException.Reference one) {
        return one.getPropertyName() == null ? String.valueOf(one.getIndex()) : one.getPropertyName();
    }

    private static Problem broken(Exception e, HttpServletRequest request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Broken {} reference {}", request.getMethod(), reference, e);
        return Problem.of(ProblemKind.BROKEN, request.getRequestURI()).under(reference);
    }
}
