package org.huying.ballots.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PabulibReaderTest {

    private static final String FILE = """
            META
            key;value
            budget;100.50
            vote_type;approval
            num_votes;3
            PROJECTS
            project_id;cost;name
            2024/A/1;60;"A ""park""; with a pond"
            b;40.5;Benches
            VOTES
            voter_id;vote
            1;2024/A/1,b
            2;b
            3;
            """;

    private static Election read(String file) throws Malformed {
        return PabulibReader.read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Malformed refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Malformed refused(byte[] file) {
        return catchThrowableOfType(Malformed.class, () -> PabulibReader.read(file));
    }

    @Nested
    class Understands {

        @Test
        void quotesDecimalsAndEmptyVotes() throws Malformed {
            Election election = read(FILE);

            assertThat(election.projects().getFirst())
                    .isEqualTo(new Project("2024/A/1", "A \"park\"; with a pond", 600));
            assertThat(election.budget()).isEqualTo(1005);
            assertThat(election.written(election.budget())).isEqualTo("100.5");
            assertThat(election.voters()).isEqualTo(3);
            assertThat(election.votes(1)).isEqualTo(2);
        }

        @Test
        void lineEndsOfEveryKindAndAMarkAtTheBeginning() throws Malformed {
            assertThat(read("\uFEFF" + FILE.replace("\n", "\r\n")).votes(1)).isEqualTo(2);
            assertThat(read(FILE.replace("\n", "\r")).votes(1)).isEqualTo(2);
            assertThat(read(FILE.replace("\n", "\n\n")).voters()).isEqualTo(3);
        }

        @Test
        void columnsInAnyOrder() throws Malformed {
            Election election = read("""
                    META
                    key;value
                    vote_type;cumulative
                    budget;10
                    PROJECTS
                    name;cost;score;project_id
                    x;10;5;7
                    VOTES
                    points;age;vote;voter_id
                    2,0.5;40;7,8;1
                    """.replace("x;10;5;7\n", "x;10;5;7\ny;3;;8\n"));

            assertThat(new Scores(election).score(0)).isEqualTo(20);
            assertThat(new Scores(election).score(1)).isEqualTo(5);
            assertThat(election.pointUnit()).isEqualTo(10);
        }

        @Test
        void oneChoiceAsAnApprovalOfOne() throws Malformed {
            assertThat(read(FILE.replace("approval", "choose-1")).kind()).isEqualTo(Kind.APPROVAL);
        }

        @Test
        void theSameBallotsWhateverTheOrderOnThem() throws Malformed {
            Election election = read(FILE.replace("2;b\n", "2;b,2024/A/1\n"));

            assertThat(election.groups()).isEqualTo(2);
            assertThat(election.weight(0)).isEqualTo(2);
        }
    }

    @Nested
    class SaysWhatIsWrongAndWhere {

        @Test
        void inTheFileAsAWhole() {
            assertThat(refused("")).hasMessageContaining("META");
            assertThat(refused("hello\n")).hasMessageContaining("line 1").hasMessageContaining("META");
            assertThat(refused(FILE.substring(0, FILE.indexOf("VOTES")))).hasMessageContaining("VOTES is missing");
            assertThat(refused(FILE.replace("PROJECTS", "PROJECT"))).hasMessageContaining("PROJECTS is missing");
            assertThat(refused(FILE.replace("budget;100.50\n", ""))).hasMessageContaining("budget");
            assertThat(refused(FILE.replace("approval", "guess"))).hasMessageContaining("guess");
            assertThat(refused(FILE.substring(FILE.indexOf("PROJECTS")))).hasMessageContaining("META is missing");
            assertThat(refused(FILE + "META\nbudget;7\n")).hasMessageContaining("budget is there twice");
            assertThat(refused(FILE + "META\nunit;CNY\n")).hasMessageContaining("VOTES should be the last");
        }

        @Test
        void inTheEncoding() {
            byte[] foreign = FILE.replace("Benches", "长椅").getBytes(Charset.forName("GBK"));

            assertThat(refused(foreign).line()).isEqualTo(9);
            assertThat(refused(foreign)).hasMessageContaining("UTF-8");
        }

        @Test
        void inAProject() {
            assertThat(refused(FILE.replace("b;40.5", "b;cheap")).line()).isEqualTo(9);
            assertThat(refused(FILE.replace("b;40.5", "b;-1")).line()).isEqualTo(9);
            assertThat(refused(FILE.replace("b;40.5", "b;1e999999999"))).hasMessageContaining("too large");
            assertThat(refused(FILE.replace("1;60", "1;1e16").replace("b;40.5", "b;0.000001")).line()).isEqualTo(9);
            assertThat(refused(FILE.replace("100.50", "1e16"))).hasMessageContaining("too large");
            assertThat(refused(FILE.replace("b;40.5", "b;1,234"))).hasMessageContaining("two ways");
            assertThat(refused(FILE.replace("b;40.5;Benches", "2024/A/1;4;x"))).hasMessageContaining("two projects");
            assertThat(refused(FILE.replace("project_id;", "id;"))).hasMessageContaining("project_id is missing");
            assertThat(refused(FILE.replace("\"A \"\"park", "\"A \"park\"\"")).line()).isEqualTo(8);
        }

        @Test
        void inABallot() {
            assertThat(refused(FILE.replace("2;b", "2;c")).line()).isEqualTo(13);
            assertThat(refused(FILE.replace("2;b", "2;c"))).hasMessageContaining("no project c");
            assertThat(refused(FILE.replace("2;b", "2;b,b"))).hasMessageContaining("twice");
            assertThat(refused(FILE.replace("2;b", "2;b;extra"))).hasMessageContaining("3 fields");
            assertThat(refused(FILE.replace("approval", "cumulative"))).hasMessageContaining("points is missing");
        }
    }
}
