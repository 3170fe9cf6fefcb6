package org.huying.ballots.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do to polls who are in a hurry, curious or mean. */
class BrokenByHandTest extends PollStory {

    @Autowired
    Hall hall;

    @Autowired
    Scrutineers scrutineers;

    @Autowired
    RollCall calls;

    @Autowired
    Estate estate;

    @Autowired
    Comments comments;

    private Setting motion(String title) {
        return ready.of(Preset.MOTION).by(Level.SECRET).titled(title).with(List.of(new Item("1", "甲", "", "")), 1);
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws InterruptedException {
        var done = new ArrayList<T>();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                all.add(crowd.submit(act));
            }
            for (Future<T> one : all) {
                try {
                    done.add(one.get());
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Refused.class);
                }
            }
        }
        return done;
    }

    @Test
    void aFormSentTwiceAtOnceSetsUpOnePoll() throws Exception {
        List<String> ids = atOnce(6, () -> polls.draft(chair, STREET, motion("连点两下")));

        assertThat(ids).hasSize(6);
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(polls.draft(chair, STREET, motion("另一个"))).isNotEqualTo(ids.getFirst());
    }

    @Test
    void aPollOpensAndClosesOnceHoweverOftenItIsAsked() throws Exception {
        String id = polls.draft(chair, STREET, motion("开合"));
        rolls.addNames(chair, id, "甲");

        assertThat(atOnce(4, () -> {
            polls.open(chair, id, WORDS);
            return id;
        })).hasSize(1);
        assertThat(atOnce(4, () -> {
            polls.close(chair, id);
            return id;
        })).hasSize(1);
        assertThat(verified(id)).startsWith("WHOLE: 0 ballots");
    }

    @Test
    void oneVoterGetsOneBallotFromPhoneAndDeskAtOnce() throws Exception {
        String id = opened(1);
        String code = codes(id).getFirst();
        var phones = List.of(new Phone(port, polls.published(id)), new Phone(port, polls.published(id)));
        List<Boolean> got;
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Boolean>>();
            for (Phone phone : phones) {
                all.add(crowd.submit(() -> phone.takesBallot(new Visitor(port), code).status() == 200));
            }
            all.add(crowd.submit(() -> {
                try {
                    hall.issuePaper(chair, id, List.of("name/居民0"));
                    return true;
                } catch (Refused refused) {
                    return false;
                }
            }));
            got = new ArrayList<>();
            for (Future<Boolean> one : all) {
                got.add(one.get());
            }
        }

        assertThat(got).containsOnlyOnce(true);
    }

    @Test
    void forgedAddressesLeadNowhere() throws Exception {
        String draft = polls.draft(chair, STREET, motion("还没公开的题目"));
        var visitor = new Visitor(port);

        for (String address : List.of("/vote/" + draft, "/open/ballots/" + draft, "/vote/x", "/scrutineer/x",
                "/open/ballots/x", "/open/ballots/" + draft + "/poll.json",
                "/open/ballots/" + draft + "/ballots.jsonl")) {
            assertThat(visitor.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(visitor.get("/scrutineer/" + draft).body()).doesNotContain("还没公开的题目");
        for (String address : List.of("/vote/x/token", "/scrutineer/x/turn", "/scrutineer/x/device")) {
            assertThat(visitor.post(address, Map.of()).status()).as(address).isIn(404, 422);
        }
        assertThat(visitor.post("/scrutineer/" + draft + "/turn", Map.of("answers", "[{]")).status()).isEqualTo(400);
    }

    @Test
    void whoHoldsNoPollsHereDoesNothingHere() {
        String id = opened(1);
        for (Person stranger : List.of(
                Person.of(UUID.randomUUID(), "别处", List.of(new Grant(Role.STREET_COMMITTEE, "330199002", ""))),
                Person.of(UUID.randomUUID(), "代表", List.of(new Grant(Role.DEPUTY, "", "d99"))), Person.ANYONE)) {
            for (Runnable act : List.<Runnable>of(() -> polls.close(stranger, id),
                    () -> hall.issuePaper(stranger, id, List.of("name/居民0")),
                    () -> calls.call(stranger, id, "1", Map.of()), () -> scrutineers.invite(stranger, id),
                    () -> scrutineers.state(stranger, id), () -> estate.bring(stranger, id, new byte[1], "x"),
                    () -> comments.read(stranger, id), () -> comments.hide(stranger, id, "a", "b"),
                    () -> tokens.codes(stranger, id))) {
                assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(act::run);
            }
        }
    }

    @Test
    void anOldCodeOpensNothing() throws Exception {
        String id = opened(2);
        String old = codes(id).getFirst();
        String fresh = codes(id).getFirst();

        assertThat(new Phone(port, polls.published(id)).takesBallot(new Visitor(port), old).field("refused"))
                .contains("名单上没有找到");
        assertThat(new Phone(port, polls.published(id)).takesBallot(new Visitor(port), fresh).status()).isEqualTo(200);
    }

    @Test
    void numbersOutOfRangeAreTold() {
        Setting setting = ready.of(Preset.SATISFACTION).titled("测评").with(List.of(new Item("1", "一", "", "")), 1);
        Setting odd = new Setting(setting.preset(), setting.level(), setting.title(), "", setting.items(), 1, 1, "",
                "greedy_votes", "1", setting.pass(), setting.passBase(), setting.quorum(), setting.quorumOf(), 0, -1,
                null);

        assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> polls.draft(chair, STREET, odd))
                .satisfies(refused -> assertThat(refused.fields()).containsKeys("floor", "objectionDays"));
    }

    @Test
    void ownersWithoutAreasDoNotMeet() {
        String id = polls.draft(chair, STREET,
                ready.of(Preset.OWNERS).titled("没有面积").with(List.of(new Item("1", "甲", "", "")), 1));
        rolls.addNames(chair, id, "张三");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> polls.open(chair, id, WORDS))
                .withMessage("ballots.units-missing");
    }
}
