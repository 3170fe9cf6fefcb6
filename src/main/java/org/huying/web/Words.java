package org.huying.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the rooms' words: {@code messages.properties} (Chinese) and {@code messages_en.properties} beside the pages. */
final class Words {

    private Words() {
    }

    static ReloadableResourceBundleMessageSource load() {
        var words = new ReloadableResourceBundleMessageSource();
        words.setBasenames(names().toArray(String[]::new));
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        words.setCacheSeconds(-1);
        return words;
    }

    private static List<String> names() {
        try {
            var names = new ArrayList<String>();
            for (Resource found : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/huying/**/messages.properties")) {
                String address = found.getURL().toString();
                String path = address.substring(address.lastIndexOf("org/huying/"));
                names.add("classpath:" + path.substring(0, path.length() - ".properties".length()));
            }
            return names;
        } catch (IOException e) {
            throw new IllegalStateException("The words of the pages could not be read", e);
        }
    }
}
