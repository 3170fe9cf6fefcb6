package org.huying.matters.web;

import java.util.List;
import org.huying.matters.Letter;
import org.huying.places.Places;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Text;

/** The letters in force at a place, and the form to set its own. */
record LettersPage(String region, String prefix, List<Letter> letters, List<Option> regions, Places places)
        implements
        Page {

    /** Where a letter was set. */
    String where(Letter letter) {
        return letter.region().isEmpty() ? Text.t("matters.letter-everywhere")
                : places.fullName(letter.region() + "0".repeat(12 - letter.region().length()));
    }

    String place() {
        return prefix.isEmpty() ? Text.t("matters.letter-everywhere")
                : places.fullName(prefix + "0".repeat(12 - prefix.length()));
    }

    /** The basis the place's own letters have, if it has some. */
    String basis() {
        return letters.stream().filter(letter -> letter.region().equals(prefix)).map(Letter::basis).findFirst()
                .orElse("");
    }
}
