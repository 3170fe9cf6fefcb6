package org.huying.claims;

import java.util.Arrays;
import java.util.Optional;
import org.huying.ledger.Deed;

/** What a deputy does in the rooms of this program, as the facts call it. */
public enum Doing {
    /** Brought what somebody said. */
    BROUGHT("opinion", "Filed"),
    /** Took a matter up (接单). */
    TAKEN("matter", "Taken"),
    /** Handed one up as a suggestion (代表建议). */
    HANDED_UP("matter", "HandedUp"),
    /** Asked the three questions (三问). */
    QUESTIONED("matter", "Questioned"),
    /** Went to doors (走访). */
    VISITED("visits", "Visited"),
    /** Claimed a project by themselves (认领). */
    CLAIMED("project", "Claimed"), MET("project", "Met"), REACHED("project", "Reached"),
    /** Looked whether it holds (就近看、回头访). */
    CHECKED("project", "Checked"), REPORTED("project", "Reported");

    private final String subject;
    private final String kind;

    Doing(String subject, String kind) {
        this.subject = subject;
        this.kind = kind;
    }

    /** Whether a step of a project is this. */
    public boolean isStep(Class<?> step) {
        return subject.equals("project") && kind.equals(step.getSimpleName());
    }

    static Optional<Doing> of(Deed deed) {
        return Arrays.stream(values())
                .filter(one -> one.subject.equals(deed.subjectKind()) && one.kind.equals(deed.kind())).findFirst();
    }
}
