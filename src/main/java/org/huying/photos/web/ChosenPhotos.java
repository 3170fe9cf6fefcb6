package org.huying.photos.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huying.photos.Chosen;
import org.huying.photos.Photos;
import org.huying.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers the {@link Chosen} photos of a form: the files of its field {@code photos}, and by the field
 * {@code kept} those that came before it was refused. The page that is drawn again shows them.
 */
@Configuration
class ChosenPhotos implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Photos photos;

    ChosenPhotos(Photos photos) {
        this.photos = photos;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Chosen.class);
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        String[] before = request.getParameterValues("kept");
        Chosen chosen = photos.receive(files(web.getNativeRequest(MultipartHttpServletRequest.class)),
                before == null ? List.of() : List.of(before));
        Shell.kept(request, chosen.photos().stream().map(photo -> photo.id().value()).toList());
        return chosen;
    }

    private static List<byte[]> files(@Nullable MultipartHttpServletRequest form) throws IOException {
        var files = new ArrayList<byte[]>();
        if (form != null) {
            for (MultipartFile file : form.getFiles("photos")) {
                if (!file.isEmpty()) {
                    files.add(file.getBytes());
                }
            }
        }
        return files;
    }
}
