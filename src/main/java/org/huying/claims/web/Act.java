package org.huying.claims.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.claims.Project;
import org.huying.claims.Stage;
import org.huying.claims.Tender;
import org.huying.people.Person;
import org.huying.people.Role;

/** What somebody may do with a project, each with the fields of its form. */
enum Act {
    SCREEN(Who.COMMITTEE, Input.area("reason", 500)),
    LIST(Who.COMMITTEE, Input.of("skills", Input.Kind.SKILLS).orNothing(), Input.line("trades", 100).orNothing(),
            Input.of("topics", Input.Kind.SUBJECTS).orNothing(), Input.of("least", Input.Kind.NUMBER),
            Input.of("most", Input.Kind.NUMBER), Input.of("budget", Input.Kind.AMOUNT),
            Input.of("months", Input.Kind.NUMBER), Input.of("department", Input.Kind.DEPARTMENT),
            Input.area("risk", 1000).orNothing(), Input.of("parties", Input.Kind.PARTIES).orNothing(),
            Input.of("dispute", Input.Kind.TICK).orNothing(), Input.area("reason", 500)),
    OPEN(Who.COMMITTEE),
    CLAIM(Who.DEPUTY, Input.of("until", Input.Kind.DAY), Input.area("reason", 500)),
    ASSIGN(Who.COMMITTEE, Input.of("deputy", Input.Kind.DEPUTY), Input.of("until", Input.Kind.DAY),
            Input.area("reason", 500)),
    DECLINE(Who.DEPUTY, Input.area("reason", 500)),
    REACH(Who.TEAM, Input.of("leg", Input.Kind.LEG), Input.area("note", 1000)),
    PLAN(Who.TEAM, Input.of("legs", Input.Kind.LEGS), Input.area("reason", 500).orNothing()),
    MEET(Who.TEAM, Input.of("meeting", Input.Kind.MEETING), Input.of("on", Input.Kind.DAY), Input.line("topic", 100),
            Input.area("outcome", 2000), Input.of("people", Input.Kind.NUMBER)),
    TELL(Who.TEAM, Input.area("news", 2000)),
    EXPERT(Who.TEAM, Input.line("name", 20), Input.line("field", 30), Input.line("phone", 11).orNothing()),
    EXPERT_LEAVES(Who.TEAM, Input.of("expert", Input.Kind.EXPERT), Input.area("reason", 500)),
    DOCUMENT(Who.TEAM, Input.line("document", 60), Input.area("text", 20000)),
    ATTACH(Who.TEAM, Input.line("document", 60)),
    WITHDRAW(Who.TEAM, Input.of("attached", Input.Kind.FILE), Input.area("reason", 500)),
    CALL(Who.TEAM, Input.area("need", 2000), Input.area("text", 20000), Input.of("ceiling", Input.Kind.AMOUNT),
            Input.of("bidsBy", Input.Kind.DAY)),
    REWORD(Who.TEAM, Input.area("text", 20000), Input.area("reason", 500)),
    BIDS(Who.TEAM, Input.of("bids", Input.Kind.BIDS)),
    CHOOSE(Who.TEAM, Input.of("bid", Input.Kind.BID), Input.area("reason", 1000)),
    ACCEPT(Who.TEAM, Input.of("cost", Input.Kind.AMOUNT), Input.area("note", 1000)),
    SPEND(Who.TEAM, Input.of("amount", Input.Kind.AMOUNT), Input.of("on", Input.Kind.DAY), Input.line("what", 200)),
    RAISE(Who.COMMITTEE, Input.of("amount", Input.Kind.AMOUNT), Input.line("source", 200), Input.area("reason", 500)),
    ASK(Who.TEAM, Input.line("household", 30), Input.of("consent", Input.Kind.CONSENT),
            Input.area("objection", 1000).orNothing()),
    HANDLE(Who.TEAM, Input.line("household", 30), Input.area("how", 1000)),
    CHECK(Who.DEPUTY, Input.of("check", Input.Kind.CHECK), Input.of("on", Input.Kind.DAY), Input.area("finding", 2000),
            Input.line("matter", 30).orNothing(), Input.of("file", Input.Kind.TICK).orNothing()),
    REPORT(Who.TEAM, Input.line("half", 20)),
    EXTEND(Who.TEAM, Input.of("deputy", Input.Kind.MEMBER), Input.of("until", Input.Kind.DAY),
            Input.area("reason", 500)),
    HAND_OVER(Who.TEAM, Input.of("from", Input.Kind.MEMBER), Input.of("deputy", Input.Kind.DEPUTY),
            Input.of("until", Input.Kind.DAY), Input.area("reason", 500)),
    GIVE_BACK(Who.COMMITTEE, Input.of("department", Input.Kind.DEPARTMENT), Input.area("reason", 500)),
    FINISH(Who.COMMITTEE, Input.area("result", 2000)),
    DROP(Who.COMMITTEE, Input.area("reason", 500));

    /** Whose act it is; the street committee may take those of the team too. */
    enum Who {
        COMMITTEE, TEAM, DEPUTY
    }

    private final Who who;
    private final List<Input> inputs;

    Act(Who who, Input... inputs) {
        this.who = who;
        this.inputs = List.of(inputs);
    }

    static Optional<Act> of(String address) {
        return Arrays.stream(values()).filter(act -> act.address().equals(address)).findFirst();
    }

    String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Input> inputs() {
        return inputs;
    }

    boolean isFor(Project project, Person person) {
        if ((this == CLAIM || this == DECLINE) && project.isTeam(person)) {
            return false; // who has claimed it hands it over instead
        }
        return fits(project) && switch (who) {
            case COMMITTEE -> person.as(Role.STREET_COMMITTEE, project.region()).isPresent();
            case DEPUTY -> person.as(Role.DEPUTY, project.region()).isPresent() || project.isTeam(person);
            case TEAM -> person.as(Role.STREET_COMMITTEE, project.region()).isPresent() || project.isTeam(person);
        };
    }

    private boolean fits(Project project) {
        Tender tender = project.works().tender();
        return switch (project.stage()) {
            case Stage.Collected _ -> this == SCREEN || this == DROP;
            case Stage.Screened _ -> this == LIST || this == DROP;
            case Stage.Listed _ -> this == OPEN || this == DROP;
            case Stage.Open _ -> this == CLAIM || this == ASSIGN || this == DECLINE || this == DROP;
            case Stage.Claimed _ -> switch (this) {
                case SCREEN, LIST, OPEN, DROP -> false;
                case WITHDRAW -> !project.files().isEmpty();
                case EXPERT_LEAVES -> project.experts().stream().anyMatch(expert -> expert.here());
                case REACH -> project.works().plan().stream().anyMatch(part -> part.reachedOn() == null);
                case CALL -> tender instanceof Tender.None || tender instanceof Tender.Accepted;
                case REWORD, BIDS -> tender instanceof Tender.Called;
                case CHOOSE -> tender instanceof Tender.Opened;
                case ACCEPT -> tender instanceof Tender.Chosen;
                default -> true;
            };
            case Stage.Finished _ -> this == CHECK;
            case Stage.Dropped _ -> false;
        };
    }
}
