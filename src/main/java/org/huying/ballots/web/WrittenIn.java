package org.huying.ballots.web;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.ballots.Validity;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Item;

/** Names written in beside those on the paper (另选人), written alike however they were typed. */
final class WrittenIn {

    private WrittenIn() {
    }

    /**
     * @throws Refused if one is no name
     */
    static List<String> names(Held held, String typed) {
        if (!held.setting().options().writeIns()) {
            return List.of();
        }
        List<String> names = Stream.of(typed.split("[、,，;；\\n]")).map(WrittenIn::alike).filter(name -> !name.isEmpty())
                .toList();
        var wrong = new Refused.Incomplete();
        names.forEach(name -> wrong.unless(name.matches(Validity.WRITTEN_IN), "written-in", "ballots.write-in-wrong")
                .unless(held.setting().items().stream().map(Item::name).noneMatch(name::equals), "written-in",
                        "ballots.write-in-listed", name));
        wrong.check();
        return names;
    }

    /** Full width and half width are one; Chinese names have no blanks. */
    private static String alike(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
        return plain.matches("[\\p{IsHan}\\s]+") ? plain.replaceAll("\\s", "") : plain.replaceAll("\\s+", " ");
    }
}
