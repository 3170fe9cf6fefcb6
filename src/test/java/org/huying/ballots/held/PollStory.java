package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huying.HuyingTest;
import org.huying.Visitor;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every story of a secret poll begins with: a street, a chair, a roll, phones. */
@HuyingTest
abstract class PollStory {

    static final String STREET = "330199001";
    static final String WORDS = "监票人的口令在这里";

    @LocalServerPort
    int port;

    @Autowired
    Polls polls;

    @Autowired
    Rolls rolls;

    @Autowired
    Ready ready;

    @Autowired
    Tokens tokens;

    @Autowired
    Signers signers;

    @Autowired
    Places places;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    final Person chair = Person.of(UUID.randomUUID(), "主持人",
            List.of(new Grant(Role.STREET_COMMITTEE, STREET, "")));

    @BeforeEach
    void aStreet() {
        places.put(new Region(STREET + "000", "试点街道", "试点", null, null));
    }

    /** A poll on two motions with that many voters, open. */
    String opened(int voters) {
        Setting setting = ready.of(Preset.MOTION).by(Level.SECRET).titled("试投票").with(
                List.of(new Item("1", "换电梯", "", ""), new Item("2", "修大门", "", "")), 1);
        String id = polls.draft(chair, STREET, setting);
        var names = new StringBuilder();
        for (int i = 0; i < voters; i++) {
            names.append("居民").append(i).append('\n');
        }
        rolls.addNames(chair, id, names.toString());
        polls.open(chair, id, WORDS);
        return id;
    }

    List<String> codes(String id) {
        return new ArrayList<>(tokens.codes(chair, id).values());
    }

    Phone voter(String id, String code) throws Exception {
        var phone = new Phone(port, polls.published(id));
        assertThat(phone.takesBallot(new Visitor(port), code).status()).isEqualTo(200);
        return phone;
    }

    /** What each of several people does. */
    interface Doing<A, B> {
        B does(A one) throws Exception;
    }

    /** All of them at the same time, as ballots wait for company; in the order in which they were told. */
    static <A, B> List<B> together(List<A> all, Doing<A, B> doing) throws Exception {
        try (var crowd = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ArrayList<B>();
            for (var one : crowd
                    .invokeAll(all.stream().<java.util.concurrent.Callable<B>>map(one -> () -> doing.does(one))
                            .toList())) {
                done.add(one.get());
            }
            return done;
        }
    }

    static final Map<String, String> YES = Map.of("1", "yes", "2", "no");

    String verified(String id) throws Exception {
        var visitor = new Visitor(port);
        for (String file : List.of("poll.json", "ballots.jsonl", "result.json", "names.json")) {
            var answer = visitor.get("/open/ballots/" + id + "/" + file);
            if (answer.status() == 200) {
                Files.writeString(folder.resolve(file), answer.body());
            }
        }
        return Checker.verdict(folder);
    }
}
