package org.huying.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huying.DistrictTest;
import org.huying.Visitor;
import org.huying.web.Text;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DistrictTest
class BurdenTest {

    private static final Pattern LABEL = Pattern.compile("<label for=\"[^\"]+\">([^<]+)");

    @LocalServerPort
    int port;

    @Autowired
    Burden burden;

    @Autowired
    Clock clock;

    @Test
    void isCountedPerFormThatWasTaken() {
        Filled before = of("opinions/new");
        files(Map.of("_seconds", "40"));
        files(Map.of("_seconds", "999999"));
        files(Map.of());
        Filled after = of("opinions/new");

        assertThat(after.sent() - before.sent()).isEqualTo(3);
        assertThat(after.fields() - before.fields()).isEqualTo(6);
        assertThat(after.timed() - before.timed()).isEqualTo(2);
        assertThat(after.seconds() - before.seconds()).isEqualTo(40 + 1800);
    }

    @Test
    void isNotCountedWhereAFormIsRefused() {
        Filled before = of("opinions/new");
        var answer = new Visitor(port).post("/opinions/new", Map.of("key", UUID.randomUUID().toString(), "text", ""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(of("opinions/new")).isEqualTo(before);
    }

    @Test
    void standsAmongThePublicFigures() {
        files(Map.of("_seconds", "30"));

        assertThat(new Visitor(port).get("/open/figures").body()).contains("居民：反映");
    }

    /** Enter once: what the intake asked, no later form asks again. The category comes filled in. */
    @Test
    void noLaterFormAsksWhatTheIntakeAsked() {
        String follow = files(Map.of());
        String number = new Visitor(port).get(follow).body().replaceFirst("(?s).*?(\\d{9}-\\d{2}-\\d{6}).*", "$1");
        var officer = signedIn("so-xh-02");
        Set<String> intake = labels(officer.get("/desk/new"));
        var later = new TreeSet<String>();
        for (String act : List.of("accept", "ask", "turn-away")) {
            later.addAll(labels(officer.get("/desk/opinions/" + number + "/" + act)));
        }
        officer.post("/desk/opinions/" + number + "/accept",
                Map.of("seen", "1", "title", "路灯", "publicText", "路灯不亮", "category", ""));
        var committee = signedIn("sc-xh");
        later.addAll(labels(committee.get("/matters/" + number + "/assign")));
        committee.post("/matters/" + number + "/assign", Map.of("seen", "1", "lead", "GS-DCG", "note", ""));
        var department = signedIn("h-dcg");
        department.post("/matters/" + number + "/accept", Map.of("seen", "2"));
        for (String act : List.of("reply", "extend", "contact", "pause", "progress", "return")) {
            later.addAll(labels(department.get("/matters/" + number + "/" + act)));
        }

        assertThat(later).isNotEmpty();
        assertThat(intake).isNotEmpty();
        assertThat(later).doesNotContainAnyElementsOf(
                intake.stream().filter(label -> !label.equals("类别")).collect(Collectors.toSet()));
    }

    private String files(Map<String, String> more) {
        var fields = new java.util.HashMap<>(Map.of("key", UUID.randomUUID().toString(), "text", "路灯不亮", "region",
                "330105003003", "place", ""));
        fields.putAll(more);
        var answer = new Visitor(port).post("/opinions/new", fields);
        assertThat(answer.status()).isEqualTo(303);
        return answer.location();
    }

    private Filled of(String form) {
        return burden.since(LocalDate.ofInstant(clock.instant(), Text.ZONE)).stream()
                .filter(filled -> filled.form().equals(form)).findFirst().orElse(new Filled(form, 0, 0, 0, 0));
    }

    private Visitor signedIn(String login) {
        var visitor = new Visitor(port);
        visitor.post("/sign-in", Map.of("login", login, "password", DistrictTest.PASSWORD, "next", ""));
        return visitor;
    }

    private static Set<String> labels(Visitor.Answer page) {
        assertThat(page.status()).isEqualTo(200);
        return LABEL.matcher(page.body()).results().map(label -> label.group(1).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
