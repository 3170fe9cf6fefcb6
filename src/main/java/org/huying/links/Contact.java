package org.huying.links;

import java.util.Arrays;
import java.util.Locale;
import org.huying.Refused;

/** Somebody to whom residents can turn: a deputy or a council member, by the code of the register. */
public record Contact(ContactKind kind, String code) {

    /** As it stands in addresses and on cards, {@code deputies/d01}. */
    public static Contact read(String text) {
        String[] halves = text.split("/", 2);
        return of(halves[0], halves.length == 2 ? halves[1] : "");
    }

    /** @throws Refused.NotFound where nobody can be called so */
    public static Contact of(String path, String code) {
        ContactKind kind = Arrays.stream(ContactKind.values()).filter(one -> one.path().equals(path)).findFirst()
                .orElseThrow(Refused.NotFound::new);
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}")) {
            throw new Refused.NotFound();
        }
        return new Contact(kind, code);
    }

    /** For sorting: deputies first. */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + code;
    }

    @Override
    public String toString() {
        return kind.path() + "/" + code;
    }
}
