package org.huying.demo;

import java.time.LocalDate;
import java.util.Set;
import org.huying.bulletins.Bulletins;
import org.huying.bulletins.Draft;
import org.huying.bulletins.Period;
import org.huying.bulletins.Place;
import org.huying.bulletins.Wording;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Streets, stations and homes publish a bulletin every second month, where there is anything to tell. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoBulletins {

    private static final Set<Station.Kind> TELL = Set.of(Station.Kind.STATION, Station.Kind.HOME);
    private static final String OPENING = "现将这两个月群众意见的办理情况通报如下，欢迎监督。哪件事办得不好，可以打开那件事提出异议，也可以到站里来说。";
    private static final String CLOSING = "还没有办完的事，下一期接着通报。";

    private final DemoRegister register;
    private final Bulletins bulletins;
    private final Places places;

    DemoBulletins(DemoRegister register, Bulletins bulletins, Places places) {
        this.register = register;
        this.bulletins = bulletins;
        this.places = places;
    }

    /** In odd months, about the two months before. */
    void play(LocalDate month) {
        if (month.getMonthValue() % 2 == 0) {
            return;
        }
        places.regions("330105", Region.Level.STREET)
                .forEach(street -> publish(register.person(Role.STREET_COMMITTEE + street.prefix()), month));
        places.stations("330105").stream().filter(station -> TELL.contains(station.kind()))
                .forEach(station -> publish(register.person(station.code()), month));
    }

    private void publish(Person person, LocalDate month) {
        Period period = Period.lastTwoMonths(month);
        for (Place place : bulletins.places(person)) {
            Draft draft = bulletins.compose(person, place.code(), period);
            if (!draft.content().isEmpty()) {
                bulletins.publish(person, place.code(), period, draft.seen(), draft.digest(),
                        new Wording(OPENING, CLOSING, "", Set.of()));
            }
        }
    }
}
