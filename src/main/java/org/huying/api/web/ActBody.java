package org.huying.api.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes with an act. Texts that are left out are empty; the doors say what they need. */
sealed interface ActBody {

    /** How many steps the caller had seen when they decided; left out where the header If-Match says it. */
    @Nullable
    Integer seen();

    record Plain(@Nullable Integer seen) implements ActBody {
    }

    record Assign(@Nullable Integer seen, String lead, List<String> helpers, String note) implements ActBody {
    }

    record Route(@Nullable Integer seen, String tier, String reason) implements ActBody {
    }

    record Rule(@Nullable Integer seen, String lead, String reasoning) implements ActBody {
    }

    record Reason(@Nullable Integer seen, String reason) implements ActBody {
    }

    record Progress(@Nullable Integer seen, String note, @Nullable Boolean open, List<String> photos)
            implements ActBody {
    }

    record Plan(@Nullable Integer seen, List<Milestone> milestones, String reason) implements ActBody {

        record Milestone(String what, @Nullable LocalDate by) {
        }
    }

    record Reach(@Nullable Integer seen, @Nullable Integer milestone, String note, List<String> photos)
            implements ActBody {
    }

    record Contact(@Nullable Integer seen, String way, String note) implements ActBody {
    }

    record Extend(@Nullable Integer seen, String reason, @Nullable LocalDate until) implements ActBody {
    }

    record Pause(@Nullable Integer seen, String reason, String note) implements ActBody {
    }

    record Help(@Nullable Integer seen, String text) implements ActBody {
    }

    record Answer(@Nullable Integer seen, String outcome, String text, @Nullable LocalDate promisedOn,
            List<String> photos)
            implements
            ActBody {
    }

    record Note(@Nullable Integer seen, String note) implements ActBody {
    }

    record HandUp(@Nullable Integer seen, String suggestion, @Nullable Boolean hard) implements ActBody {
    }

    record Question(@Nullable Integer seen, String done, String satisfied, String followedUp) implements ActBody {
    }

    record Merge(@Nullable Integer seen, String into, String reason) implements ActBody {
    }

    record Join(@Nullable Integer seen, String into) implements ActBody {
    }

    record Apart(@Nullable Integer seen, String other) implements ActBody {
    }

    record MakeKey(@Nullable Integer seen, String theme, String reason, String basis, String leader, String deputy)
            implements
            ActBody {
    }

    record Supervise(@Nullable Integer seen, @Nullable Boolean onSite, String text, String inside) implements ActBody {
    }

    record Accept(@Nullable Integer seen, String title, String publicText, String category) implements ActBody {
    }

    record Ask(@Nullable Integer seen, String question) implements ActBody {
    }

    record TurnAway(@Nullable Integer seen, String reason, String address) implements ActBody {
    }
}
