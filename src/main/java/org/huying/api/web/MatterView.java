package org.huying.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huying.matters.Audience;
import org.huying.matters.Handling;
import org.huying.matters.KeyMark;
import org.huying.matters.Matter;
import org.jspecify.annotations.Nullable;

/**
 * One matter with its steps.
 *
 * @param seq its newest step, counted over all steps, those the caller may not read included
 * @param answerBy the person's clock: it began when they spoke and never stops
 * @param replyBy the department's clock, with extensions and pauses
 * @param due the day by which whoever must act now has to
 * @param photos those the caller may see
 * @param route the milestones in order, as they are planned now
 * @param key where it is under key supervision
 */
record MatterView(String id, String region, String regionName, String title, String text, @Nullable String category,
        String station, String tier, String stage, @Nullable String department, List<String> helpers,
        List<String> deputies, Instant filedAt, DueDate answerBy, @Nullable LocalDate replyBy,
        @Nullable LocalDate due, List<MilestoneItem> route, List<PhotoItem> photos, @Nullable KeyItem key, int seq,
        List<StepItem> steps) {

    /**
     * What stands of it under key supervision.
     *
     * @param by the role that made it key
     * @param noteBy by when the department has to tell how far it has come, while it has to
     * @param missed how many of these days were missed
     * @param looked whether somebody looked on site
     * @param unseen whether it was answered before anybody did
     */
    record KeyItem(String theme, String by, LocalDate since, String reason, String basis, String leader,
            @Nullable String deputy, @Nullable DueDate noteBy, int missed, boolean looked, boolean unseen) {

        static KeyItem of(KeyMark key) {
            var made = key.made();
            var noteBy = key.noteBy();
            return new KeyItem(made.theme(), key.by().name(), key.since(), made.reason().toString(),
                    made.basis().toString(), made.leader().toString(),
                    made.deputy().isEmpty() ? null : made.deputy(),
                    noteBy == null ? null : DueDate.of("note", noteBy), key.missed(), key.looked(), key.unseen());
        }
    }

    /** One milestone; reached where it has the day. */
    record MilestoneItem(String what, LocalDate by, @Nullable LocalDate reachedOn) {
    }

    /**
     * A photo that went with a step.
     *
     * @param open whether anybody may see it
     */
    record PhotoItem(String address, String source, boolean open) {
    }

    static MatterView of(Matter matter, String regionName, Audience audience, String voice,
            List<PhotoItem> photos) {
        var opened = matter.opened();
        var handling = matter.handling();
        return new MatterView(matter.id().value(), matter.region(), regionName, matter.title().toString(),
                matter.publicText().toString(), opened.category().isEmpty() ? null : opened.category(),
                opened.station(), matter.tier().name(), matter.stage().getClass().getSimpleName(),
                handling.map(Handling::lead).orElse(null), handling.map(Handling::helpers).orElse(List.of()),
                matter.deputies(), matter.filedAt(), DueDate.of("answer", matter.answerBy()),
                handling.map(Handling::due).orElse(null), matter.due(),
                matter.route().legs().stream().map(leg -> new MilestoneItem(leg.milestone().what().toString(),
                        leg.milestone().by(), leg.reachedOn())).toList(),
                photos, matter.key().map(KeyItem::of).orElse(null), matter.seen(),
                MatterSteps.of(matter, audience, voice));
    }
}
