package org.huying.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.calendar.WorkingCalendar;
import org.huying.matters.Matter;
import org.huying.matters.MatterStepped;
import org.huying.matters.Matters;
import org.huying.matters.Step;
import org.huying.opinions.Channel;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionReckoned;
import org.huying.opinions.OpinionStepped;
import org.huying.opinions.Opinions;
import org.huying.opinions.Stage;
import org.huying.opinions.VoiceJoined;
import org.huying.opinions.VoiceLeft;
import org.huying.opinions.Voices;
import org.huying.people.SignInCodeIssued;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Listens to what happens and puts down whom to tell, in the same transaction: told if and only if it happened. */
@Component
class Notices {

    private static final Map<Class<?>, Kind> OF_OPINION = Map.of(org.huying.opinions.Step.Asked.class, Kind.ASKED,
            org.huying.opinions.Step.TurnedAway.class, Kind.TURNED_AWAY, org.huying.opinions.Step.Accepted.class,
            Kind.ACCEPTED);
    private static final Map<Class<?>, Kind> OF_MATTER = Map.of(Step.Assigned.class, Kind.ASSIGNED, Step.Ruled.class,
            Kind.ASSIGNED, Step.ExtensionGranted.class, Kind.EXTENDED, Step.Reckoned.class, Kind.EXTENDED,
            Step.Planned.class, Kind.PLANNED, Step.Reached.class, Kind.REACHED, Step.Replied.class, Kind.REPLIED,
            Step.Reopened.class, Kind.REOPENED, Step.Closed.class, Kind.CLOSED);

    private final MessageStore store;
    private final Opinions opinions;
    private final Voices voices;
    private final Matters matters;
    private final Clock clock;
    private final WorkingCalendar calendar;
    private final SmsGateway gateway;

    Notices(MessageStore store, Opinions opinions, Voices voices, Matters matters, Clock clock,
            WorkingCalendar calendar, SmsGateway gateway) {
        this.store = store;
        this.opinions = opinions;
        this.voices = voices;
        this.matters = matters;
        this.clock = clock;
        this.calendar = calendar;
        this.gateway = gateway;
    }

    @EventListener
    void opinionStepped(OpinionStepped stepped) {
        if (stepped.speaker() != null && OF_OPINION.containsKey(stepped.step())) {
            tell(opinions.opinion(stepped.id()), OF_OPINION.get(stepped.step()), stepped.at());
        }
    }

    @EventListener
    void matterStepped(MatterStepped stepped) {
        if (OF_MATTER.containsKey(stepped.step())) {
            tellAll(stepped, OF_MATTER.get(stepped.step()));
        } else if (stepped.step() == Step.Corrected.class && isOfAnAnswer(matters.shownToAll(stepped.id()))) {
            tellAll(stepped, Kind.CORRECTED);
        }
    }

    /** Whether the newest correction is one of an answer, of which everybody was told. */
    private static boolean isOfAnAnswer(Matter matter) {
        return matter.steps(Step.Corrected.class).reduce((_, later) -> later)
                .filter(corrected -> matter.corrects(corrected).step() instanceof Step.Replied).isPresent();
    }

    private void tellAll(MatterStepped stepped, @Nullable Kind kind) {
        opinions.find(stepped.id().opinion()).filter(opinion -> !(opinion.stage() instanceof Stage.Withdrawn))
                .ifPresent(opinion -> tell(opinion, kind, stepped.at()));
        voices.of(stepped.id().opinion()).forEach(voice -> tell(opinions.opinion(voice.id()), kind, stepped.at()));
    }

    /** Who was joined by an officer is told, with all who came along; who joins what has been answered gets the answer at once. */
    @EventListener
    void joined(VoiceJoined joined) {
        Opinion voice = opinions.opinion(joined.voice());
        boolean answered = matters.answering(voice).flatMap(Matter::lastAnswer).isPresent();
        Stream.concat(Stream.of(voice), voices.of(voice.id()).stream().map(along -> opinions.opinion(along.id())))
                .forEach(one -> {
                    if (!joined.byPerson()) {
                        tell(one, Kind.JOINED, clock.instant());
                    }
                    if (answered) {
                        tell(one, Kind.REPLIED, clock.instant());
                    }
                });
    }

    @EventListener
    void reckoned(OpinionReckoned reckoned) {
        tell(opinions.opinion(reckoned.id()), Kind.EXTENDED, clock.instant());
    }

    @EventListener
    void left(VoiceLeft left) {
        if (left.goesOn() && !left.byPerson()) {
            tell(opinions.opinion(left.voice()), Kind.PARTED, clock.instant());
        }
    }

    /** Somebody waits for this code at the keyboard: it is sent at once, at any hour. */
    @EventListener
    void codeIssued(SignInCodeIssued issued) {
        gateway.send(issued.phone(), "【呼应】验证码 " + issued.code() + "，5 分钟内有效。请不要告诉别人。");
    }

    private void tell(Opinion opinion, @Nullable Kind kind, Instant at) {
        if (opinion.speaker() != null && kind != null && opinion.filed().channel() != Channel.IMPORT
                && !(kind == Kind.CORRECTED && store.waits(opinion.id(), List.of(Kind.REPLIED, Kind.CORRECTED)))) {
            store.add(opinion.speaker(), opinion.id(), kind, calendar.outsideQuietHours(at));
        }
    }
}
