package org.huying.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.Masking;
import org.huying.opinions.Titles;
import org.huying.vault.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One case of an earlier register, read from its row.
 *
 * @param id the number in that register, empty where it has none
 * @param title empty where the register has none
 * @param answer what was answered, empty where nothing was
 */
public record Entry(String id, String title, String body, @Nullable Instant spokenAt, String category, String region,
        String place, Identity identity, String answer, @Nullable LocalDate answeredOn, String office) {

    /** Title and text as they were said, without saying the title twice. */
    String text() {
        return title.isEmpty() || bare(body).contains(bare(title)) ? body : title + (body.isEmpty() ? "" : "\n" + body);
    }

    /** The key by which the same case is known again: its number there, else what was said and when. */
    UUID key(String station) {
        String what = id.isEmpty() ? "text\n" + text() + "\n" + spokenAt : "id\n" + id;
        return UUID.nameUUIDFromBytes(("import\n" + station + "\n" + what).getBytes(StandardCharsets.UTF_8));
    }

    Filing filing(String station) {
        return new Filing(key(station), region, station, Channel.IMPORT, category, text(), place, identity, false,
                spokenAt);
    }

    String publicTitle() {
        return Titles.shorten(title.isEmpty() ? Titles.propose(masked(body)) : masked(title));
    }

    /** The text for everybody's eyes; the title is in it unless it stands above it whole. */
    String publicText() {
        boolean above = !body.isEmpty() && publicTitle().equals(masked(title).strip());
        return masked(above ? body : text());
    }

    String publicAnswer() {
        return nameless(Masking.answer(answer));
    }

    private String masked(String text) {
        return nameless(Masking.speech(text));
    }

    /** The person's own name does not stand in public, wherever the register repeats it. */
    private String nameless(String text) {
        return identity.name().length() < 2 ? text : text.replace(identity.name(), "【姓名】");
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\p{P}]", "");
    }
}
