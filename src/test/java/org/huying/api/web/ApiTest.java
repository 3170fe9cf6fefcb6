package org.huying.api.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.DistrictTest;
import org.huying.api.Keys;
import org.huying.people.Grant;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The program with the demonstration district, and systems that hold keys to it. */
@DistrictTest
abstract class ApiTest {

    static final String STREET = "330105003000";
    static final String OTHER_STREET = "330105005000";
    static final Person ADMINISTRATOR = Person.of(UUID.randomUUID(), "管理员",
            List.of(new Grant(Role.ADMINISTRATOR, "330105", "")));

    private static final Map<Integer, Document> DOCUMENTS = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    Keys keys;

    @Autowired
    Places places;

    @Autowired
    People people;

    OtherSystem holder(Role role, String code) {
        return with(keys.make(UUID.randomUUID(), "测试系统", role, code, ADMINISTRATOR));
    }

    OtherSystem with(String secret) {
        return new OtherSystem(port, secret, document());
    }

    OtherSystem nobody() {
        return with("");
    }

    OtherSystem officer(String street) {
        return holder(Role.STATION_OFFICER, places.stationOf(street).orElseThrow().code());
    }

    OtherSystem committee() {
        return holder(Role.STREET_COMMITTEE, STREET);
    }

    OtherSystem department(int number) {
        return holder(Role.DEPARTMENT, code(number));
    }

    String code(int number) {
        return people.departmentsFor(STREET).get(number).code();
    }

    OtherSystem residents() {
        return holder(Role.RESIDENT, STREET);
    }

    /** An opinion about a lamp in the street. */
    static Map<String, Object> lamp() {
        return Document.body("region", STREET, "text", "小区北门的路灯坏了三天，晚上看不清台阶。", "place", "小河佳苑北门");
    }

    /** The number of an opinion that the station has taken. */
    String matter() {
        return taken(lamp(), "小河佳苑北门路灯不亮", "小区北门路灯不亮。");
    }

    /** The same about something else. */
    String matter(String text, String title) {
        return taken(Document.body("region", STREET, "text", text), title, text);
    }

    private String taken(Map<String, Object> said, String title, String publicText) {
        String id = residents().file(said).with(201).text("/id");
        officer(STREET).act("/api/v1/opinions/" + id + "/accept", 1, "title", title, "publicText", publicText)
                .with(200);
        return id;
    }

    /** As it is published; read once for each program. */
    Document document() {
        return DOCUMENTS.computeIfAbsent(port, _ -> {
            try (var published = URI.create("http://127.0.0.1:" + port + "/api/openapi.json").toURL().openStream()) {
                return new Document(JsonMapper.builder().build().readTree(published));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
