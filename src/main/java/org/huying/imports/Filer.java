package org.huying.imports;

import java.util.List;
import org.huying.Refused;
import org.huying.matters.EarlierAnswers;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.people.Person;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one row through the doors that people use: filed, and, where the register or the task says so, taken and answered. */
@Component
class Filer {

    private final Opinions opinions;
    private final EarlierAnswers answers;
    private final TransactionTemplate alone;

    Filer(Opinions opinions, EarlierAnswers answers, PlatformTransactionManager transactions) {
        this.opinions = opinions;
        this.answers = answers;
        this.alone = new TransactionTemplate(transactions,
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** What became of the row; a row that is refused leaves nothing behind and does not disturb the others. */
    Outcome file(Verdict verdict, Task task, Person by) {
        return switch (verdict) {
            case Verdict.Bad bad -> new Outcome.Refused(bad.row(), bad.remarks());
            case Verdict.Good good -> {
                try {
                    yield attempt(good, task, by);
                } catch (DataIntegrityViolationException somebodyElseFiledIt) {
                    yield attempt(good, task, by);
                }
            }
        };
    }

    private Outcome attempt(Verdict.Good good, Task task, Person by) {
        try {
            return alone.execute(_ -> {
                var before = opinions.filed(good.entry().key(task.station()));
                return before.isPresent() ? new Outcome.There(good.row(), before.get())
                        : new Outcome.Filed(good.row(), file(good.entry(), task, by), good.remarks());
            });
        } catch (Refused refused) {
            Refused sentence = refused.fields().values().stream().findFirst().orElse(refused);
            return new Outcome.Refused(good.row(), List.of(new Remark(-1, true, sentence)));
        }
    }

    private OpinionId file(Entry entry, Task task, Person by) {
        OpinionId id = opinions.file(entry.filing(task.station()), by).id();
        if (task.accept() || !entry.answer().isEmpty()) {
            opinions.accept(id, 1, by, entry.publicTitle(), entry.publicText(), entry.category());
        }
        if (!entry.answer().isEmpty()) {
            answers.bring(id, by, entry.publicAnswer(), entry.office(), entry.answeredOn());
        }
        return id;
    }
}
