package org.huying.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Draws the page a controller returns with the template of the same name beside it. */
public class Pages implements HandlerMethodReturnValueHandler {

    private static final String ROOT = "org.huying.";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null,
            "org.huying");

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Reply.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(@Nullable Object value, MethodParameter returnType, ModelAndViewContainer container,
            NativeWebRequest web) throws IOException {
        container.setRequestHandled(true);
        var request = (HttpServletRequest) web.getNativeRequest();
        var response = (HttpServletResponse) web.getNativeResponse();
        if (response == null || value == null) {
            throw new IllegalStateException("A controller returned no page: " + returnType);
        }
        switch ((Reply) value) {
            case SeeOther other -> {
                response.setStatus(303);
                response.setHeader("Location", other.address());
            }
            case Page page -> write(page, request, response);
        }
    }

    /** Draws the page as the whole answer. A form that was refused is drawn with the status of the refusal. */
    public void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // no page may end an answer that broke half way as if it were whole
        }
        Object refusedStatus = request.getAttribute("refusal-status");
        response.setStatus(refusedStatus instanceof Integer status ? status : page.status());
        response.setContentType("text/html;charset=UTF-8");
        var out = new Utf8ByteOutput();
        templates.render(template(page), page, out);
        response.setContentLength(out.getContentLength());
        try (var stream = response.getOutputStream()) {
            out.writeTo(stream);
        }
    }

    private static String template(Page page) {
        return page.getClass().getName().substring(ROOT.length()).replace('.', '/') + ".jte";
    }
}
