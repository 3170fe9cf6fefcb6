package org.huying.matters.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huying.matters.Asker;
import org.huying.matters.KeyDesk;
import org.huying.matters.Matter;
import org.huying.matters.Stage;
import org.huying.matters.Tier;
import org.huying.people.Grant;
import org.huying.people.Role;

/** What somebody may do with a matter: each act has an address, a form, and roles that may take it. */
enum Act {
    ASSIGN(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    ROUTE(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    RULE(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    GRANT(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    DENY(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    ANSWER_OBJECTION(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    ACCEPT(Role.DEPARTMENT),
    RETURN(Role.DEPARTMENT),
    REPLY(Role.DEPARTMENT),
    PROGRESS(Role.DEPARTMENT),
    PLAN(Role.DEPARTMENT, Role.STREET_COMMITTEE),
    REACH(Role.DEPARTMENT, Role.STREET_COMMITTEE),
    CONTACT(Role.DEPARTMENT),
    EXTEND(Role.DEPARTMENT),
    HELP(Role.DEPARTMENT),
    PAUSE(Role.DEPARTMENT),
    RESUME(Role.DEPARTMENT),
    TAKE(Role.DEPUTY),
    HAND_UP(Role.DEPUTY),
    QUESTION(Role.DEPUTY, Role.STATION_OFFICER, Role.STREET_COMMITTEE),
    CLOSE(Role.STATION_OFFICER, Role.STREET_COMMITTEE),
    REOPEN(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    SHOW_PHOTOS(Role.STATION_OFFICER, Role.STREET_COMMITTEE),
    REWORD(Role.STATION_OFFICER, Role.STREET_COMMITTEE),
    CONFIRM(Role.DISTRICT_COMMITTEE),
    HAND_DOWN(Role.DISTRICT_COMMITTEE),
    TAKE_BACK(Role.DISTRICT_COMMITTEE),
    MERGE(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    OFFER_BACK(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    SPLIT(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    MAKE_KEY(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    SUPERVISE(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.DEPUTY),
    END_KEY(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE),
    NOTE(Role.DEPARTMENT, Role.STREET_COMMITTEE, Role.STATION_OFFICER, Role.DISTRICT_COMMITTEE);

    private final Set<Role> roles;

    Act(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** The last part of its address: {@code hand-up}. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<Act> openTo(Matter matter, List<Grant> reach) {
        return Arrays.stream(values()).filter(act -> reach.stream().anyMatch(grant -> act.fits(matter, grant)))
                .toList();
    }

    private boolean fits(Matter matter, Grant grant) {
        if (!roles.contains(grant.role())) {
            return false;
        }
        Stage stage = matter.stage();
        boolean lead = matter.handling().filter(handling -> handling.lead().equals(grant.unit())).isPresent();
        boolean working = stage instanceof Stage.Working;
        boolean asked = matter.handling().filter(handling -> handling.asked() != null).isPresent();
        return switch (this) {
            case ASSIGN -> (stage instanceof Stage.Opened || stage instanceof Stage.Returned)
                    && !(grant.role() == Role.DISTRICT_COMMITTEE && HAND_DOWN.fits(matter, grant));
            case HAND_DOWN -> mayMove(stage) && matter.tier() != Tier.SUGGESTION;
            case CONFIRM -> stage instanceof Stage.Answered && matter.asker() == Asker.DISTRICT;
            case TAKE_BACK -> !stage.isOver() && matter.asker() == Asker.DISTRICT;
            case ROUTE -> mayMove(stage) && matter.tier() != Tier.SUGGESTION;
            case RULE -> stage instanceof Stage.Disputed;
            case GRANT, DENY -> working && asked;
            case ANSWER_OBJECTION -> matter.isObjected() && !(stage instanceof Stage.Withdrawn);
            case ACCEPT -> stage instanceof Stage.Assigned && lead;
            case RETURN -> stage instanceof Stage.Assigned assigned && lead && assigned.mayBeReturned();
            case REPLY -> (working || stage instanceof Stage.Promised) && lead;
            case PROGRESS -> working || stage instanceof Stage.Promised;
            case PLAN -> mayPlan(matter, grant, lead);
            case REACH -> mayPlan(matter, grant, lead) && !matter.route().ahead().isEmpty();
            case CONTACT -> working && lead;
            case EXTEND -> working && lead && !asked
                    && matter.handling().filter(handling -> handling.extended()).isEmpty();
            case HELP -> working && !lead;
            case PAUSE -> working && lead;
            case RESUME -> stage instanceof Stage.Paused && lead;
            case TAKE -> !stage.isOver() && !matter.deputies().contains(grant.unit());
            case HAND_UP -> matter.tier() == Tier.STREET && mayMove(stage);
            case QUESTION ->
                stage instanceof Stage.Answered && !matter.isQuestioned() && matter.asker() == Asker.PERSON;
            case CLOSE -> stage instanceof Stage.Answered && matter.isQuestioned() && !matter.isObjected();
            case REOPEN -> stage instanceof Stage.Answered || stage instanceof Stage.Promised
                    || stage instanceof Stage.Closed;
            case SHOW_PHOTOS -> true;
            case REWORD -> matter.asker() == Asker.PERSON;
            case MERGE -> matter.mayBeMerged() && matter.offered().isEmpty();
            case OFFER_BACK -> matter.offered().isPresent();
            case SPLIT -> matter.merged().isPresent();
            case MAKE_KEY -> !stage.isOver() && matter.key().isEmpty();
            case SUPERVISE -> !(stage instanceof Stage.Withdrawn) && KeyDesk.maySupervise(matter, grant);
            case END_KEY -> !stage.isOver() && matter.key().isPresent() && KeyDesk.mayEnd(matter, grant);
            case NOTE -> !stage.isOver();
        };
    }

    private static boolean mayPlan(Matter matter, Grant grant, boolean lead) {
        Stage stage = matter.stage();
        return (stage instanceof Stage.Working || stage instanceof Stage.Paused || stage instanceof Stage.Promised)
                && (lead || grant.role() == Role.STREET_COMMITTEE && !matter.route().ofDepartment());
    }

    private static boolean mayMove(Stage stage) {
        return stage instanceof Stage.Opened || stage instanceof Stage.Returned || stage instanceof Stage.Working
                || stage instanceof Stage.Answered;
    }
}
