package org.huying.disclosure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huying.disclosure.Disclosure.StationDisclosure;
import org.huying.places.Station;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a station must have and whether it has it, by what the data themselves show. */
@Service
@Transactional(readOnly = true)
public class Standards {

    private final StandardStore store;

    Standards(StandardStore store) {
        this.store = store;
    }

    /**
     * A standard and whether the station meets it.
     *
     * @param found how much of it there is, where it is counted: deputies, communities; else 1 or 0
     */
    public record Check(Standard standard, boolean isMet, int found) {
    }

    public List<Check> of(StationDisclosure disclosed, LocalDate today) {
        return store.inForce(disclosed.station().region(), today).stream().map(standard -> check(standard, disclosed,
                today)).toList();
    }

    private static Check check(Standard standard, StationDisclosure disclosed, LocalDate today) {
        Station station = disclosed.station();
        Station.About about = station.about();
        int found = switch (standard.evidence()) {
            case PLACE -> isPlaced(station) ? 1 : 0;
            case EQUIPMENT -> told(about.equipment());
            case HOURS -> told(station.hours());
            case PHONE -> told(station.phone());
            case DEPUTIES -> disclosed.deputies().size();
            case RULES -> told(about.rules());
            case PLAN -> told(about.plan());
            case LINKS -> disclosed.links().size();
            case RESULTS -> told(about.results());
            case BULLETIN -> toldInTime(standard, disclosed, today);
        };
        int needed = switch (standard.evidence()) {
            case DEPUTIES, LINKS -> standard.amount();
            case PLACE, EQUIPMENT, HOURS, PHONE, RULES, PLAN, RESULTS, BULLETIN -> 1;
        };
        return new Check(standard, found >= needed, found);
    }

    /** A station on the net stands nowhere. */
    private static boolean isPlaced(Station station) {
        return station.kind() == Station.Kind.ONLINE
                || !station.address().isBlank() && station.longitude() != null && station.latitude() != null;
    }

    private static int told(String text) {
        return text.isBlank() ? 0 : 1;
    }

    /** With two months: in November a bulletin must reach the end of August at least; the next one is being written. */
    private static int toldInTime(Standard standard, StationDisclosure disclosed, LocalDate today) {
        LocalDate oldest = YearMonth.from(today).minusMonths(standard.amount() + 1L).atEndOfMonth();
        return disclosed.bulletins().stream().anyMatch(one -> !one.period().last().isBefore(oldest)) ? 1 : 0;
    }
}
