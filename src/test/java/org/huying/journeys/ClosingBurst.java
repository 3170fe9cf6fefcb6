package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huying.Visitor;
import org.huying.ballots.Poll;
import org.huying.ballots.Base;
import org.huying.ballots.Quorum;
import org.huying.ballots.Threshold;
import org.huying.ballots.held.Phone;
import org.huying.ballots.held.Checker;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.ballots.urn.Receipt;

/** Everybody hands in and the chair closes; amid that the program is killed: every receipt given is in the published list. */
final class ClosingBurst {

    private static final int VOTERS = 150;
    private static final String WORDS = "scrutineer";
    private static final Map<String, String> MARKS = Map.of("1", "yes", "2", "no");

    private final KilledProgram program;
    private final Path folder;
    private final Map<String, String> receipts = new ConcurrentHashMap<>();

    /** @param folder where the published files are put */
    ClosingBurst(KilledProgram program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    void isSurvived() throws Exception {
        Visitor chair = chair();
        String id = opened(chair);
        PublishedPoll poll = poll(id);
        List<Phone> phones = taken(chair, id, poll);

        burst(chair, id, phones);
        program.startAgain();
        chair = chair();
        boolean open = !chair.get("/open/ballots/" + id + "/result.json").body().startsWith("{");
        if (open) {
            assertThat(chair.post("/ballots/" + id + "/unlock", Map.of("words", WORDS)).status()).isEqualTo(303);
            assertThat(chair.post("/ballots/" + id + "/close", Map.of()).status()).isEqualTo(303);
        }
        String list = chair.get("/open/ballots/" + id + "/ballots.jsonl").body();

        assertThat(receipts).hasSizeBetween(10, VOTERS);
        assertThat(list.lines().map(Receipt::digest)).containsAll(receipts.values());
        Files.writeString(folder.resolve("ballots.jsonl"), list);
        Files.writeString(folder.resolve("poll.json"), poll.json());
        Files.writeString(folder.resolve("result.json"), chair.get("/open/ballots/" + id + "/result.json").body());
        assertThat(Checker.verdict(folder)).startsWith("WHOLE: ");
    }

    /** Everybody hands in at once, the chair closes amid, and the program is gone a moment later. */
    private void burst(Visitor chair, String id, List<Phone> phones) throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Phone phone : phones) {
                crowd.submit(() -> {
                    var answer = phone.casts(MARKS);
                    if (answer.status() == 200) {
                        receipts.put(phone.serial(), answer.field("receipt"));
                    }
                    return null;
                });
            }
            while (receipts.size() < VOTERS / 5) {
                Thread.sleep(2);
            }
            crowd.submit(() -> chair.post("/ballots/" + id + "/close", Map.of()));
            Thread.sleep(20);
            program.kill();
            crowd.shutdownNow();
        }
    }

    private Visitor chair() {
        return program.signedIn("sc-xh");
    }

    private String opened(Visitor chair) {
        String id = chair.post("/ballots/new", Map.of("preset", "MOTION", "level", "SECRET", "street", "330105003",
                "title", "试投票", "items", "换电梯\n修大门")).location().replace("/ballots/", "");
        String names = IntStream.range(0, VOTERS).mapToObj(n -> "居民" + n).collect(Collectors.joining("\n"));
        chair.post("/ballots/" + id, Map.of("act", "names", "names", names));
        assertThat(chair.post("/ballots/" + id + "/open", Map.of("words", WORDS, "wordsAgain", WORDS)).status())
                .isEqualTo(303);
        return id;
    }

    private PublishedPoll poll(String id) {
        var half = Threshold.moreThanHalf(Base.DUE);
        var poll = new Poll.Motions(List.of("1", "2"),
                List.of(new Quorum(Base.PRESENT, Threshold.atLeast(2, 3, Base.DUE))), List.of(half));
        return PublishedPoll.read(new Visitor(program.port()).get("/open/ballots/" + id + "/poll.json").body(), poll);
    }

    private List<Phone> taken(Visitor chair, String id, PublishedPoll poll) throws Exception {
        String slips = chair.post("/ballots/" + id + "/codes", Map.of()).body();
        var phones = new ArrayList<Phone>();
        var codes = Pattern.compile("data-link=\"/vote/[^#\"]+#([^\"]+)\"").matcher(slips).results()
                .map(code -> URLDecoder.decode(code.group(1), StandardCharsets.UTF_8)).toList();
        var voter = new Visitor(program.port());
        for (String code : codes) {
            var phone = new Phone(program.port(), poll);
            assertThat(phone.takesBallot(voter, code).status()).isEqualTo(200);
            phones.add(phone);
        }
        assertThat(phones).hasSize(VOTERS);
        return phones;
    }
}
