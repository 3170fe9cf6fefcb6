package org.huying.imports;

import java.util.List;

/** A row of a job that was refused, with its cells to be mended. */
public record RefusedRow(int row, List<String> cells, List<Remark> remarks) {
}
