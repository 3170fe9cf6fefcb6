package org.huying.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Takes what people type as text: control characters, which no database keeps and no page shows, are left out. */
@ControllerAdvice(basePackages = "org.huying")
class TypedText {

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", ""));
            }
        });
    }
}
