package org.huying.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huying.people.Accounts;
import org.huying.people.CouncilMember;
import org.huying.people.Department;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Regions, stations, departments and people of the demonstration, and an account for everybody who acts. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoRegister {

    /** The password of every demonstration account; outside demo mode none of them exists. */
    static final String PASSWORD = "huying-demo";

    private final Places places;
    private final People people;
    private final Accounts accounts;
    private final Map<String, Person> persons = new HashMap<>();
    private String encoded = "";

    DemoRegister(Places places, People people, Accounts accounts) {
        this.places = places;
        this.people = people;
        this.accounts = accounts;
    }

    boolean isNeeded() {
        return accounts.isEmpty();
    }

    void load() {
        encoded = accounts.encode(PASSWORD);
        JsonNode district = DemoFiles.read("district.json");
        region(district.get("district"), "拱墅");
        DemoFiles.each(district.get("streets")).forEach(street -> region(street, street.get("short").asString()));
        DemoFiles.each(district.get("communities")).forEach(community -> region(community, ""));
        DemoFiles.each(district.get("stations")).forEach(this::station);
        DemoFiles.each(district.get("departments")).forEach(one -> people.put(new Department(text(one, "code"),
                text(one, "region"), text(one, "name"), Department.Level.valueOf(text(one, "level")))));
        DemoFiles.each(district.get("deputies")).forEach(this::deputy);
        DemoFiles.each(district.get("councilMembers")).forEach(one -> people.put(
                new CouncilMember(text(one, "key"), text(one, "name"), text(one, "region"), text(one, "trade"))));
        DemoFiles.each(district.get("liaisonOfficers")).forEach(one -> account(text(one, "key"), text(one, "name"),
                new Grant(Role.LIAISON_OFFICER, street(places.station(text(one, "station")).region()),
                        text(one, "station"))));
        DemoFiles.each(district.get("staff")).forEach(this::staff);
        complete(district);
        account("admin", "系统管理员", new Grant(Role.ADMINISTRATOR, "330105", ""));
    }

    /** The person who acts for a station, a department, a street committee, or a key of the files. */
    Person person(String key) {
        Person person = persons.get(key);
        if (person == null) {
            throw new IllegalArgumentException("Nobody in the demonstration acts as " + key);
        }
        return person;
    }

    private void region(JsonNode one, String mark) {
        places.put(new Region(text(one, "code"), text(one, "name"), mark,
                one.has("lng") ? one.get("lng").asDouble() : null, one.has("lat") ? one.get("lat").asDouble() : null));
    }

    private void station(JsonNode one) {
        places.put(new Station(text(one, "code"), text(one, "region"), text(one, "name"),
                Station.Kind.valueOf(text(one, "kind")), text(one, "address"), text(one, "hours"), text(one, "phone"),
                one.path("lng").asDouble(0), one.path("lat").asDouble(0),
                new Station.About(text(one, "rhythm"), DemoFiles.joined(one.path("rules")),
                        DemoFiles.joined(one.path("plan")), DemoFiles.joined(one.path("results")),
                        DemoFiles.joined(one.path("equipment")))));
    }

    private void deputy(JsonNode one) {
        people.put(new Deputy(text(one, "key"), text(one, "name"), Deputy.Level.valueOf(text(one, "level")),
                text(one, "region"), text(one, "station"), text(one, "trade"), text(one, "bio")));
        account(text(one, "key"), text(one, "name"),
                new Grant(Role.DEPUTY, street(text(one, "region")), text(one, "key")));
    }

    private void staff(JsonNode one) {
        Role role = Role.valueOf(text(one, "role"));
        Grant grant = switch (role) {
            case STATION_OFFICER -> new Grant(role, street(places.station(text(one, "station")).region()),
                    text(one, "station"));
            case DEPARTMENT -> new Grant(role, "330105", text(one, "department"));
            case STREET_COMMITTEE -> new Grant(role, street(text(one, "region")), "");
            default -> new Grant(role, "330105", "");
        };
        Person person = account(text(one, "key"), text(one, "name"), grant);
        persons.putIfAbsent(grant.unit().isEmpty() ? role + grant.region() : grant.unit(), person);
    }

    /** Whoever the files name nobody for still gets an account, named after the office. */
    private void complete(JsonNode district) {
        for (JsonNode one : DemoFiles.each(district.get("stations"))) {
            office(text(one, "code"), text(one, "name"),
                    new Grant(Role.STATION_OFFICER, street(text(one, "region")), text(one, "code")));
        }
        for (JsonNode one : DemoFiles.each(district.get("departments"))) {
            office(text(one, "code"), text(one, "name"), new Grant(Role.DEPARTMENT, "330105", text(one, "code")));
        }
        for (JsonNode one : DemoFiles.each(district.get("streets"))) {
            String street = street(text(one, "code"));
            office(Role.STREET_COMMITTEE + street, text(one, "name") + "人大工委",
                    new Grant(Role.STREET_COMMITTEE, street, ""));
        }
    }

    private void office(String key, String name, Grant grant) {
        if (!persons.containsKey(key)) {
            persons.put(key, account(key, name, grant));
        }
    }

    private Person account(String key, String name, Grant grant) {
        var id = accounts.put(key.toLowerCase(Locale.ROOT), name, encoded, List.of(grant));
        Person person = Person.of(id, name, List.of(grant));
        persons.put(key, person);
        return person;
    }

    private static String street(String region) {
        return region.substring(0, 9);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
