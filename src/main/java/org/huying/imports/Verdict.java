package org.huying.imports;

import java.util.List;
import java.util.Optional;

/** What is thought of a row before anything is done. */
public sealed interface Verdict {

    Sheet.Row row();

    List<Remark> remarks();

    /** Can be taken; what there is to say of single cells does not stop it. */
    record Good(Sheet.Row row, Entry entry, List<Remark> remarks) implements Verdict {
    }

    /** Cannot be taken before it is mended. */
    record Bad(Sheet.Row row, List<Remark> remarks) implements Verdict {
    }

    /** What there is to say of the cell of that column. */
    default Optional<Remark> of(int column) {
        return remarks().stream().filter(remark -> remark.column() == column)
                .reduce((one, other) -> one.stops() ? one : other);
    }
}
