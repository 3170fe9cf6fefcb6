package org.huying.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huying.calendar.WorkingCalendar;
import org.huying.opinions.Categories;
import org.huying.people.AccountKeeping;
import org.huying.people.Department;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a district needs before residents can file, in the order in which it is set up: how much is there, what is missing. */
@Service
@Transactional(readOnly = true)
public class Checklist {

    private final Places places;
    private final People people;
    private final AccountKeeping accounts;
    private final WorkingCalendar calendar;
    private final Areas areas;
    private final Categories categories;
    private final Clock clock;

    Checklist(Places places, People people, AccountKeeping accounts, WorkingCalendar calendar, Areas areas,
            Categories categories, Clock clock) {
        this.places = places;
        this.people = people;
        this.accounts = accounts;
        this.calendar = calendar;
        this.areas = areas;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * How far the administrator's part of the district has come.
     *
     * @param streetsAlone streets without a station
     * @param stationsAlone stations for which nobody can sign in to take opinions
     * @param streetsUnled streets for which no committee can sign in
     * @param departmentsAlone departments for which nobody can sign in
     * @param knownUntil the last day covered by a holiday notice
     * @param noticeDue whether it is high time for the next one
     */
    public record State(int streets, int communities, int stations, int departments, int deputies, int councilMembers,
            int categories,
            int accounts,
            List<String> streetsAlone, List<String> stationsAlone, List<String> streetsUnled,
            List<String> departmentsAlone, int limits, LocalDate knownUntil, boolean noticeDue) {

        /** Whether a resident of some street can file and somebody can take it. */
        public boolean isOpen() {
            return streets > 0 && stations > stationsAlone.size();
        }

        /** Whether nothing is missing. */
        public boolean isWhole() {
            return isOpen() && departments > 0 && streetsAlone.isEmpty() && stationsAlone.isEmpty()
                    && streetsUnled.isEmpty() && departmentsAlone.isEmpty() && !noticeDue;
        }
    }

    public State of(Person person) {
        List<Region> streets = areas.within(person, Region.Level.STREET);
        List<Station> stations = places.stations("").stream()
                .filter(station -> Areas.reaches(person, station.region())).toList();
        List<Department> departments = people.departments("").stream()
                .filter(department -> Areas.reaches(person, department.region())).toList();
        List<Grant> grants = accounts.grantsInForce();
        Set<String> served = new HashSet<>();
        stations.forEach(station -> served.add(Region.streetOf(station.region())));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return new State(streets.size(), areas.within(person, Region.Level.COMMUNITY).size(), stations.size(),
                departments.size(), Math.toIntExact(people.deputies("").stream()
                        .filter(deputy -> Areas.reaches(person, deputy.region())).count()),
                Math.toIntExact(people.councilMembers("").stream()
                        .filter(member -> Areas.reaches(person, member.region())).count()),
                categories.all().size(), accounts.count(person),
                streets.stream().filter(street -> !served.contains(street.code())).map(Region::name).toList(),
                stations.stream().filter(station -> !holds(grants, Role.STATION_OFFICER, station.code()))
                        .map(Station::name).toList(),
                streets.stream().filter(street -> grants.stream().noneMatch(grant -> leads(grant, street)))
                        .map(Region::name).toList(),
                departments.stream().filter(one -> !holds(grants, Role.DEPARTMENT, one.code()))
                        .map(Department::name).toList(),
                calendar.limits(Areas.reach(person).stream().findFirst().orElse(""), today).size(),
                calendar.knownUntil(), calendar.alarmAt(today));
    }

    private static boolean holds(List<Grant> grants, Role role, String unit) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.unit().equals(unit));
    }

    private static boolean leads(Grant grant, Region street) {
        return grant.role() == Role.STREET_COMMITTEE && street.code().startsWith(grant.region())
                || grant.role() == Role.DISTRICT_COMMITTEE && street.code().startsWith(grant.region());
    }
}
