package org.huying.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.huying.DistrictTest;
import org.huying.people.Grant;
import org.huying.people.Role;
import org.huying.Refused;
import org.huying.Visitor;
import org.huying.ledger.Words;
import org.huying.people.Person;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is written and uploaded for a project, and the experts who read it. */
class ProjectFilesTest extends ClaimsInTheDistrict {

    @Nested
    class AnExpert {

        @Test
        void speaksOfWhatIsThereAndOnlyAsThemselves() {
            Project project = claimed();
            Person team = deputy(ONE);
            project = experts.join(team, project.id(), project.seen(),
                    new Step.ExpertJoined(Words.of("业主戊"), "监理"), "13905710091");
            project = experts.join(team, project.id(), project.seen(),
                    new Step.ExpertJoined(Words.of("业主己"), "造价"), "");
            Expert mine = project.experts().getFirst();
            Expert other = project.experts().getLast();
            Person expert = Person.of(UUID.randomUUID(), "", List.of(mine.grant()));
            Project before = project;

            assertThat(experts.of(expert)).extracting(Project::id).containsExactly(project.id());
            assertThatExceptionOfType(Refused.Incomplete.class).isThrownBy(() -> take(expert, before,
                    new Step.Advised(mine.place(), 1, WHY)));
            Project met = take(team, project, new Step.Met(MeetingKind.ON_SITE, claims.today(), WHY, WHY, 3));
            int about = met.advisable().getFirst().seq();
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> take(expert, met, new Step.Advised(other.place(), about, WHY)));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> take(team, met, new Step.Advised(mine.place(), about, WHY)));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> take(expert, met, new Step.Told(WHY)));
            Project said = take(expert, met, new Step.Advised(mine.place(), about, Words.of("坡度不够")));
            Project left = experts.leave(team, said.id(), said.seen(), new Step.ExpertLeft(mine.place(), WHY));

            assertThat(left.all(Step.Advised.class)).hasSize(1);
            assertThatExceptionOfType(Refused.NotFound.class).isThrownBy(() -> experts.seat(expert, left.id()));
            assertThatExceptionOfType(Refused.NotFound.class)
                    .isThrownBy(() -> take(expert, left, new Step.Advised(mine.place(), about, WHY)));
            assertThat(jdbc.sql("select count(*) from people.account_grant where unit = ?").param(mine.unit())
                    .query(Integer.class).single()).isZero();
            take(committee("330105003"), left, new Step.Finished(WHY));
        }
    }

    @Nested
    class AFile {

        @Test
        void forThoseAtWorkIsForTheExpertsToo() throws Exception {
            Project project = attach(claimed(), FileReaderTest.pdf(), false);
            int inside = project.seen();
            project = experts.join(deputy(ONE), project.id(), project.seen(),
                    new Step.ExpertJoined(Words.of("业主庚"), "监理"), "");
            Expert expert = project.experts().getLast();
            String address = "/advice/" + project.id();
            var seated = expert("lt-expert", expert.unit());
            var elsewhere = expert("lt-expert-2", "330105003-P01-E999");

            assertThat(seated.get(address).body()).contains(address + "/files/" + inside);
            assertThat(seated.get(address + "/files/" + inside).status()).isEqualTo(200);
            assertThat(elsewhere.get(address + "/files/" + inside).status()).isEqualTo(404);
            Project left = experts.leave(deputy(ONE), project.id(), project.seen(),
                    new Step.ExpertLeft(expert.place(), WHY));
            assertThat(seated.get(address + "/files/" + inside).status()).isEqualTo(404);
            take(committee("330105003"), left, new Step.Finished(WHY));
        }

        private Visitor expert(String login, String unit) {
            accounts.put(login, "业主", accounts.encode(DistrictTest.PASSWORD),
                    List.of(new Grant(Role.EXPERT, "330105003", unit)));
            return new Visitor(port).with(accounts.signIn(login, DistrictTest.PASSWORD, "test"));
        }

        @Test
        void isGivenOutToWhomItIsForAndIsAVersion() throws Exception {
            Project project = claimed();
            byte[] pdf = FileReaderTest.pdf();
            project = attach(project, pdf, true);
            int open = project.seen();
            project = attach(project, pdf, false);
            int inside = project.seen();

            Visitor anybody = new Visitor(port);
            var answer = anybody.get("/open/projects/" + project.id() + "/files/" + open);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(anybody.get("/open/projects/" + project.id() + "/files/" + inside).status()).isEqualTo(404);
            assertThat(visitor().get("/projects/" + project.id() + "/files/" + inside).status()).isEqualTo(200);
            assertThat(page("/projects/" + project.id())).contains("第 2 版", "只给办理的人");
            assertThat(anybody.get("/open/projects/" + project.id()).body()).contains("第 1 版")
                    .doesNotContain("第 2 版");
            assertThat(jdbc.sql("select payload from ledger.fact where subject = ? and seq = ?")
                    .params("project/" + project.id(), open).query(String.class).single()).contains("digest")
                    .doesNotContain("造价书");

            Project gone = files.withdraw(deputy(ONE), project.id(), project.seen(), new Step.Withdrawn(open, WHY));
            assertThat(anybody.get("/open/projects/" + project.id() + "/files/" + open).status()).isEqualTo(404);
            assertThat(anybody.get("/open/projects/" + project.id()).body()).contains("文件已撤下");
            take(committee("330105003"), gone, new Step.Finished(WHY));
        }

        @Test
        void isTakenOnce() throws Exception {
            Project project = claimed();
            UUID waiting = files.receive("造价书.pdf", FileReaderTest.pdf());
            Project after = files.attach(deputy(ONE), project.id(), project.seen(), "造价", waiting, true, WHY);

            assertThatExceptionOfType(Refused.class).isThrownBy(() -> files.attach(deputy(ONE), after.id(),
                    after.seen(), "造价", waiting, true, WHY)).withMessage("claims.file-gone");
            take(committee("330105003"), after, new Step.Finished(WHY));
        }

        private Project attach(Project project, byte[] bytes, boolean open) {
            return files.attach(deputy(ONE), project.id(), project.seen(), "造价",
                    files.receive("C:\\我的\\造价书.pdf", bytes), open, WHY);
        }
    }
}
