package org.huying.matters.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huying.likeness.Hint;
import java.util.stream.IntStream;
import org.huying.matters.Asker;
import org.huying.matters.Matter;
import org.huying.matters.MatterPhoto;
import org.huying.matters.Offer;
import org.huying.matters.Step;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Voice;
import org.huying.opinions.sameness.Likely;
import org.huying.places.Places;
import org.huying.places.Point;
import org.huying.web.Option;
import org.huying.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * One matter for somebody who works on it.
 *
 * @param answering the matter it goes along with, itself where it goes its own way
 * @param people how many it is for
 * @param voices who goes along with it
 * @param splittable which of them they may look at and part again
 * @param mayMerge whether they may answer what other streets offer
 * @param offers what other streets propose to go along with it
 * @param alike what it may be merged into, where somebody is about to
 * @param correctable the places of the steps whose words they may correct
 * @param point where the person pointed to on the map
 * @param acts what they may do now
 * @param keyChoice what can be chosen, where somebody is about to make it key
 * @param hint which department others like it went to, where somebody is about to assign it
 * @param titles of the cases that follows, by number
 * @param open the act whose form is open, if one is
 */
record MatterPage(Matter matter, Matter answering, boolean reachesAnswering, int people, List<Voice> voices,
        Set<OpinionId> splittable, boolean mayMerge, List<Offer> offers, List<Likely> alike, Places places,
        List<Told> told, Set<Integer> correctable,
        List<MatterPhoto> photos,
        @Nullable Point point, List<Act> acts,
        @Nullable Act open, List<Option> departments, KeyChoices.Choice keyChoice, Optional<Hint> hint,
        Map<String, String> titles,
        String regionName, Telling telling, LocalDate today) implements Page {

    /** Acts that stand out, as the next thing to do; the others come behind. */
    boolean isMain(Act act) {
        return switch (act) {
            case ASSIGN, RULE, GRANT, ACCEPT, REPLY, REACH, RESUME, QUESTION, CLOSE, CONFIRM, HAND_UP, HELP -> true;
            default -> false;
        };
    }

    /** The name of the department that is proposed. */
    String proposed() {
        return departments.stream().filter(one -> hint.filter(it -> it.label().equals(one.value())).isPresent())
                .map(Option::label).findFirst().orElse("");
    }

    /** Whether somebody who goes along with it should have been answered and was not. */
    boolean isLate(Voice voice) {
        return matter.lastAnswer().isEmpty() && !matter.stage().isOver() && voice.answerBy().isBefore(today);
    }

    boolean isLate() {
        LocalDate due = matter.due();
        return due != null && due.isBefore(today);
    }

    /** Where the matter it goes along with can be read by them. */
    String answeringAddress() {
        return (reachesAnswering ? "/matters/" : "/open/matters/") + answering.id().value();
    }

    /** The milestones ahead, each by its place on the road. */
    static List<Option> milestones(Matter matter) {
        var legs = matter.route().legs();
        return IntStream.range(0, legs.size()).filter(place -> legs.get(place).isAhead())
                .mapToObj(place -> new Option(String.valueOf(place + 1), legs.get(place).milestone().what().toString()))
                .toList();
    }

    /** What the person sent with the opinion. */
    List<String> spoken() {
        return photos.stream().filter(photo -> photo.source() == MatterPhoto.Source.OPINION)
                .map(photo -> photo.id().value()).toList();
    }

    /** The papers that can be written now. */
    List<String> papers() {
        var papers = new ArrayList<String>();
        if (matter.count(Step.Assigned.class) > 0) {
            papers.add("assignment");
        }
        if (matter.count(Step.Replied.class) > 0 && matter.handling().isPresent()) {
            papers.add("reply");
            if (matter.asker() == Asker.PERSON) {
                papers.add("opinion-form");
            }
        }
        return papers;
    }
}
