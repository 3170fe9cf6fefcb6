package org.huying.ballots.held;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.ballots.Result;
import org.huying.matters.CommitteeDesk;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.matters.Stage.Answered;
import org.huying.matters.Stage.Promised;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;
import org.springframework.stereotype.Component;

/**
 * What a rating session finds wanting goes back to handling (二次办理), by rule, when the result is announced; once it is
 * answered anew the next session grades it again.
 */
@Component
class Returning {

    private final Matters matters;
    private final CommitteeDesk committee;

    Returning(Matters matters, CommitteeDesk committee) {
        this.matters = matters;
        this.committee = committee;
    }

    /** The matters that fell short, of those graded by enough. */
    static List<Item> wanting(Setting setting, Result result) {
        return graded(setting, result, rating -> rating.returned() && !rating.belowFloor());
    }

    /** The matters graded by enough to say anything. */
    static List<Item> decided(Setting setting, Result result) {
        return graded(setting, result, rating -> !rating.belowFloor());
    }

    private static List<Item> graded(Setting setting, Result result, Predicate<Result.Rating> such) {
        if (!(result instanceof Result.Grades grades)) {
            return List.of();
        }
        Set<String> found = grades.items().stream().filter(such).map(Result.Rating::item).collect(Collectors.toSet());
        return setting.items().stream().filter(item -> !item.matter().isEmpty() && found.contains(item.id())).toList();
    }

    void giveBack(Person person, Held held, Result result) {
        List<Item> wanting = wanting(held.setting(), result);
        if (!wanting.isEmpty() && person.as(Role.STREET_COMMITTEE, held.street() + "000").isEmpty()) {
            throw new Refused("ballots.committee-announces");
        }
        for (Item item : wanting) {
            Matter matter = matters.shownToAll(MatterId.of(item.matter()));
            boolean done = matter.stage() instanceof Answered || matter.stage() instanceof Promised
                    || matter.stage() instanceof org.huying.matters.Stage.Closed;
            if (done) {
                committee.reopen(matter.id(), matter.seen(), person,
                        Text.t("ballots.sent-back-because", held.setting().title()));
            }
        }
    }
}
