package org.huying.ballots.count;

/** A file cannot be counted; says why, and in which line (0: in none). */
public final class Malformed extends Exception {

    private final int line;

    Malformed(int line, String chinese, String english) {
        super((line > 0 ? "第 " + line + " 行 line " + line + ": " : "") + chinese + " " + english, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
