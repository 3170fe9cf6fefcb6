package org.huying.web;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages are records; what the browser loads comes from a plain folder. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final String site;

    WebConfiguration(@Value("${huying.site:target/site}") String site) {
        this.site = site;
    }

    @Bean
    static Pages pages() {
        return new Pages();
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(pages());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        String libraries = Path.of(site, "META-INF/resources/webjars").toUri().toString();
        registry.addResourceHandler("/lib/**").addResourceLocations(libraries)
                .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic());
        registry.addResourceHandler("/site/**").addResourceLocations("classpath:/site/")
                .setCacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic());
    }
}
