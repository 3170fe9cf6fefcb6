package org.huying.office.web;

import java.util.Arrays;
import java.util.List;
import org.huying.office.Areas;
import org.huying.office.Field;
import org.huying.office.Register;
import org.huying.office.Registers;
import org.huying.people.Deputy;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.huying.web.Option;
import org.huying.web.Text;

/** What a field of a register can be chosen from, within an administrator's reach. */
record Choices(Areas areas, Places places, Registers registers, Person person) {

    /** None where the field is typed freely. */
    List<Option> of(Register register, Field field) {
        return switch (field) {
            case REGION -> areas.within(person, register == Register.DEPARTMENTS
                    ? new Region.Level[]{Region.Level.DISTRICT, Region.Level.STREET, Region.Level.COMMUNITY}
                    : new Region.Level[]{Region.Level.STREET, Region.Level.COMMUNITY}).stream()
                    .map(region -> new Option(region.code(), places.fullName(region.code()))).toList();
            case KIND -> Arrays.stream(Station.Kind.values()).map(kind -> new Option(kind.name(), word(kind))).toList();
            case LEVEL -> Arrays.stream(Deputy.Level.values()).map(level -> new Option(level.name(), word(level)))
                    .toList();
            case STATION -> registers.within(Register.STATIONS, person).stream()
                    .filter(station -> station.retiredOn() == null)
                    .map(station -> new Option(station.key(), station.name())).toList();
            default -> List.of();
        };
    }

    static String word(Station.Kind kind) {
        return Text.t("office.kind." + kind.name());
    }

    static String word(Deputy.Level level) {
        return Text.t("office.level." + level.name());
    }
}
