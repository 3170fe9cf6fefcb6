package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.huying.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of things: what was acknowledged is there, and nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLostTest {

    private static final int FILINGS = 200;

    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Boolean> assigned = new ConcurrentHashMap<>();
    private final Random random = new Random(20261123);
    private final Path folder;
    private final KilledProgram program;

    NothingLostTest(@TempDir(cleanup = CleanupMode.NEVER) Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        program = new KilledProgram(folder);
    }

    @AfterAll
    void end() throws InterruptedException {
        program.end();
    }

    @Test
    void survivesKillingInTheClosingBurstOfAVote() throws Exception {
        new ClosingBurst(program, Files.createDirectory(folder.resolve("published"))).isSurvived();
    }

    @Test
    void survivesKillingInTheMiddleOfTwoHundredFilingsAndAssignments() throws Exception {
        int before = program.count("select count(*) from opinions.opinion");
        List<String> waiting = program
                .texts("select id from matters.matter where stage = 'Opened' order by id limit 15");
        List<UUID> keys = new ArrayList<>();
        for (int i = 0; i < FILINGS; i++) {
            keys.add(new UUID(random.nextLong(), random.nextLong()));
        }

        killAmid(keys, waiting);
        program.startAgain();

        assertThat(acknowledged).hasSizeBetween(20, FILINGS - 1);
        var visitor = new Visitor(program.port());
        acknowledged.forEach((_, page) -> assertThat(visitor.get(page).status()).isEqualTo(200));
        assigned.keySet().forEach(id -> assertThat(program.texts(
                "select kind from ledger.fact where subject = 'matter/" + id + "' and kind = 'Assigned'")).hasSize(1));
        for (UUID key : keys) {
            String page = visitor.post("/opinions/new", filing(key)).location();
            assertThat(page).startsWith("/follow/");
            assertThat(acknowledged.getOrDefault(key, page)).isEqualTo(page);
        }
        assertThat(program.count("select count(*) from opinions.opinion")).isEqualTo(before + FILINGS);
        assertThat(program.count("select count(*) from ledger.fact where subject like 'opinion/%' and seq = 1"))
                .isEqualTo(before + FILINGS);
        assertThat(program.count("""
                select count(*)
                  from matters.matter
                 where (stage = 'Opened') <> (not exists (select from ledger.fact
                                                           where subject = 'matter/' || matter.id
                                                             and kind in ('Assigned', 'Withdrawn')))
                   and returns = 0 and reopens = 0 and tier = 'COMMUNITY'""")).isZero();
    }

    private void killAmid(List<UUID> keys, List<String> waiting) throws Exception {
        var committee = program.signedIn("sc-xh");
        var answered = new AtomicInteger();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (UUID key : keys) {
                crowd.submit(() -> {
                    String page = new Visitor(program.port()).post("/opinions/new", filing(key)).location();
                    if (page.startsWith("/follow/")) {
                        acknowledged.put(key, page.replace("?filed", "") + "?filed");
                        answered.incrementAndGet();
                    }
                    return null;
                });
            }
            for (String id : waiting) {
                crowd.submit(() -> {
                    int status = committee.post("/matters/" + id + "/assign",
                            Map.of("seen", "1", "lead", "GS-DCG", "note", "")).status();
                    if (status == 303) {
                        assigned.put(id, true);
                    }
                    return null;
                });
            }
            while (answered.get() < FILINGS / 4) {
                Thread.sleep(2);
            }
            program.kill();
            crowd.shutdownNow();
        }
    }

    private static Map<String, String> filing(UUID key) {
        return Map.of("key", key.toString(), "region", "330105003003", "text", "楼道灯不亮，晚上看不清台阶。", "place", "南门");
    }
}
