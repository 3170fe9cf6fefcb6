package org.huying.claims;

import org.huying.Refused;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How residents rate finished projects: each once, told only in sums of five and more (decision 6). */
@Service
@Transactional
public class ProjectRatings {

    /** Sums are shown from so many ratings on, and move by as many. */
    public static final int FLOOR = 5;

    private final JdbcClient jdbc;
    private final Claims claims;

    ProjectRatings(JdbcClient jdbc, Claims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    /** What may be told: nothing below the floor. */
    public record Sum(int good, int fair, int bad) {

        public int all() {
            return good + fair + bad;
        }
    }

    /** A resident rates a finished project. */
    public void rate(Person person, ProjectId id, Verdict verdict) {
        if (!person.is(Role.RESIDENT) || !(claims.shownToAll(id).stage() instanceof Stage.Finished)) {
            throw new Refused.NotFound();
        }
        if (jdbc.sql("""
                insert into claims.rater (project, digest)
                values (:id, sha256(convert_to(:who, 'UTF8')))
                    on conflict do nothing""").param("id", id.value()).param("who", id.value() + "/" + person.account())
                .update() == 0) {
            throw new Refused("claims.rated-already");
        }
        jdbc.sql("""
                insert into claims.rating as r (project, good, fair, bad)
                values (:id, :good, :fair, :bad)
                    on conflict (project) do update
                   set good = r.good + excluded.good, fair = r.fair + excluded.fair, bad = r.bad + excluded.bad""")
                .param("id", id.value()).param("good", verdict == Verdict.GOOD ? 1 : 0)
                .param("fair", verdict == Verdict.FAIR ? 1 : 0).param("bad", verdict == Verdict.BAD ? 1 : 0).update();
        jdbc.sql("""
                update claims.rating
                   set shown_good = good, shown_fair = fair, shown_bad = bad
                 where project = :id
                   and (good + fair + bad) % :floor = 0""").param("id", id.value()).param("floor", FLOOR).update();
    }

    @Transactional(readOnly = true)
    public Sum of(ProjectId id) {
        return jdbc.sql("select * from claims.rating where project = ?").param(id.value())
                .query((row, _) -> new Sum(row.getInt("shown_good"), row.getInt("shown_fair"), row.getInt("shown_bad")))
                .optional().orElse(new Sum(0, 0, 0));
    }
}
