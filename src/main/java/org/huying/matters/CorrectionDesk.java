package org.huying.matters;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huying.Refused;
import org.huying.ledger.Recorded;
import org.huying.ledger.Words;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what an office has written for others to read (Personal Information Protection Law, Arts. 46 and 47): whoever
 * wrote it does, and the station and the street committee, which answer for what is public. Nothing else of the step
 * changes, no clock begins anew, and it is no answer.
 */
@Service
@Transactional
public class CorrectionDesk {

    private static final Role[] STAFF = {Role.STATION_OFFICER, Role.STREET_COMMITTEE, Role.DEPARTMENT, Role.DEPUTY,
            Role.DISTRICT_COMMITTEE};

    private final Desk desk;

    CorrectionDesk(Desk desk) {
        this.desk = desk;
    }

    /**
     * The step reads so from now on. What it read before is erased for good; that it was corrected, when, by whom and why
     * stays.
     *
     * @param place of the step in the history
     * @param texts one for each part of the step's {@link Wording}, empty where that is
     */
    public void correct(MatterId id, int seen, Person person, int place, List<String> texts,
            @Nullable Mistake mistake) {
        Matter matter = desk.matter(id);
        Grant grant = grant(matter, person, place);
        matter.history().seenAt(seen);
        List<Wording.Part> parts = matter.wording(place).parts();
        var wrong = new Refused.Incomplete().unless(mistake != null, "mistake", "matters.mistake-missing");
        List<String> typed = IntStream.range(0, parts.size()).mapToObj(part -> {
            String text = part < texts.size() && parts.get(part).isWritten() ? texts.get(part).strip() : "";
            if (parts.get(part).isWritten()) {
                wrong.text(text, "text" + (part + 1), parts.get(part).most());
            }
            return text;
        }).toList();
        wrong.check();
        if (parts.stream().map(part -> part.words().toString()).toList().equals(typed)) {
            throw new Refused("matters.correct-same");
        }
        if (mistake != null) {
            desk.step(matter, person.actor(grant),
                    new Step.Corrected(place, typed.stream().map(Words::of).toList(), mistake));
            desk.forget(matter, parts.stream().map(Wording.Part::words).toList());
        }
    }

    /** The places of the steps whose words the person may correct. */
    public static Set<Integer> mayCorrect(Matter matter, Person person) {
        List<Grant> reach = reach(matter, person);
        return matter.history().steps().stream().filter(one -> !matter.wording(one.seq()).isEmpty())
                .filter(one -> reach.stream().anyMatch(grant -> answersFor(grant, one))).map(Recorded::seq)
                .collect(Collectors.toSet());
    }

    private static Grant grant(Matter matter, Person person, int place) {
        if (matter.wording(place).isEmpty()) {
            throw new Refused.NotFound();
        }
        return reach(matter, person).stream()
                .filter(grant -> answersFor(grant, matter.history().steps().get(place - 1))).findFirst()
                .orElseThrow(Refused.NotFound::new);
    }

    private static List<Grant> reach(Matter matter, Person person) {
        return java.util.Arrays.stream(STAFF).flatMap(role -> Desk.reach(matter, person, role).stream()).toList();
    }

    private static boolean answersFor(Grant grant, Recorded<Step> step) {
        boolean publishes = grant.role() == Role.STATION_OFFICER || grant.role() == Role.STREET_COMMITTEE;
        return publishes || step.role().equals(grant.role().name())
                && step.unit().equals(grant.unit().isEmpty() ? grant.region() : grant.unit());
    }
}
