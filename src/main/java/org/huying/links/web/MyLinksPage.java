package org.huying.links.web;

import java.util.List;
import java.util.Optional;
import org.huying.links.ContactPerson;
import org.huying.links.Directory;
import org.huying.opinions.Opinion;
import org.huying.opinions.Stage;
import org.huying.web.Page;

/** Whom a deputy is linked with, and what people said to them over cards. */
record MyLinksPage(Directory.Ties ties, List<Heard> heard, Areas areas) implements Page {

    /** What was said to somebody. */
    record Heard(ContactPerson to, Opinion opinion) {

        /** Where it stands, in the words of opinions. */
        String state() {
            return switch (opinion.stage()) {
                case Stage.Waiting _, Stage.Asked _ -> "links.heard-waiting";
                case Stage.Accepted _, Stage.Joined _ -> "links.heard-accepted";
                case Stage.TurnedAway _ -> "links.heard-turned-away";
                case Stage.Withdrawn _ -> "links.heard-withdrawn";
            };
        }

        /** The page of the matter everybody can read, if it became one. */
        Optional<String> matter() {
            return switch (opinion.stage()) {
                case Stage.Accepted _ -> Optional.of(opinion.id().value());
                case Stage.Joined joined -> Optional.of(joined.matter().value());
                case Stage.Waiting _, Stage.Asked _, Stage.TurnedAway _, Stage.Withdrawn _ -> Optional.empty();
            };
        }

        /** What they wrote; nothing where it was taken back or erased. */
        String words() {
            return opinion.stage() instanceof Stage.Withdrawn || opinion.erased().isPresent() ? ""
                    : opinion.filed().text().toString();
        }
    }
}
