package org.huying.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the server refuses before any page is asked, as an address with a zero byte in it, gets a sentence in both
 * languages too; other systems get a problem (RFC 9457).
 */
public class LastWord extends ErrorReportValve {

    private static final String PAGE = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>呼应</title>
            <h1>没有看懂这次请求</h1><p>地址不完整或含有不能用的字符。<a href="/">回到首页</a></p>
            <p lang="en">We could not read this request: the address is incomplete or holds characters that cannot be used. <a href="/">Back to the start</a></p></html>""";
    private static final String PROBLEM = """
            {"type":"about:blank","title":"The request cannot be read","status":%d}""";

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String address = request.getRequestURI();
        boolean system = address != null && address.startsWith("/api/");
        try {
            response.setContentType(system ? "application/problem+json" : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(system ? PROBLEM.formatted(response.getStatus()) : PAGE);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            containerLog().debug("Nobody to tell", gone);
        }
    }

    private org.apache.juli.logging.Log containerLog() {
        return getContainer().getLogger();
    }

    @Configuration
    static class Tells {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastWord() {
            return factory -> factory.addContextCustomizers(context -> ((StandardHost) context.getParent())
                    .setErrorReportValveClass(LastWord.class.getName()));
        }
    }
}
