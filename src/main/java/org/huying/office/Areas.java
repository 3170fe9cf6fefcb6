package org.huying.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.springframework.stereotype.Component;

/** Regions as an administrator names them, and how far an administrator reaches. */
@Component
public class Areas {

    private final Places places;

    Areas(Places places) {
        this.places = places;
    }

    /** Whether the person keeps that region. */
    public static boolean reaches(Person person, String region) {
        return person.as(Role.ADMINISTRATOR, region).isPresent();
    }

    /** The leading digits of what the person keeps. */
    public static List<String> reach(Person person) {
        return person.as(Role.ADMINISTRATOR).stream().map(Grant::region).distinct().toList();
    }

    /** Whether the person keeps every region there is: what counts for all, like holidays, is theirs to set. */
    public boolean reachesAll(Person person) {
        List<Region> districts = places.regions("", Region.Level.DISTRICT);
        return districts.isEmpty() ? reaches(person, "")
                : districts.stream().allMatch(district -> reaches(person, district.prefix()));
    }

    /** The leading digits of the region of that code; without a code, of what the person keeps. */
    public String prefix(String code, Person by) {
        String own = reach(by).stream().findFirst().orElseThrow(Refused.NotFound::new);
        if (code.isEmpty()) {
            return own;
        }
        return find(code).map(Region::prefix).filter(prefix -> reaches(by, prefix)).orElseThrow(Refused.NotFound::new);
    }

    /** Regions of these levels within the person's reach, streets before their communities. */
    public List<Region> within(Person person, Region.Level... levels) {
        var all = new ArrayList<Region>();
        for (String prefix : reach(person)) {
            Stream.of(levels).flatMap(level -> places.regions(prefix, level).stream()).forEach(all::add);
        }
        return all.stream().distinct().sorted(java.util.Comparator.comparing(Region::code)).toList();
    }

    /** The code with all its digits; empty where it is none. The codes of provinces to streets may be short. */
    static Optional<String> whole(String typed) {
        return typed.matches("[1-9]\\d|[1-9]\\d{3}|[1-9]\\d{5}|[1-9]\\d{8}|[1-9]\\d{11}")
                ? Optional.of(typed + "0".repeat(12 - typed.length()))
                : Optional.empty();
    }

    Optional<Region> find(String code) {
        return places.findRegion(code);
    }

    /** Codes by name: 小河街道, 小河街道云帆社区, 云帆社区; a name that several regions have stands for none. */
    Map<String, String> byName() {
        return Stream.of(Region.Level.DISTRICT, Region.Level.STREET, Region.Level.COMMUNITY)
                .flatMap(level -> places.regions("", level).stream())
                .flatMap(region -> Stream.of(region.name(), places.fullName(region.code())).distinct()
                        .map(name -> Map.entry(name, region.code())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, _) -> ""));
    }
}
