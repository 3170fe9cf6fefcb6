package org.huying.imports;

import java.util.List;
import org.huying.opinions.OpinionId;

/** What became of a row. */
public sealed interface Outcome {

    Sheet.Row row();

    /** It is in. */
    record Filed(Sheet.Row row, OpinionId id, List<Remark> remarks) implements Outcome {
    }

    /** It had been in before; nothing was done. */
    record There(Sheet.Row row, OpinionId id) implements Outcome {
    }

    /** It is not in, and here is why. */
    record Refused(Sheet.Row row, List<Remark> remarks) implements Outcome {
    }
}
