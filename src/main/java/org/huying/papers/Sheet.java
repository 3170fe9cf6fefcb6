package org.huying.papers;

/** A sheet of A4 and what is set on it, in points where it says nothing else; the same for DOCX and PDF. */
enum Sheet {

    /** After GB/T 9704-2012. */
    LETTER(16, 28, 37, 35),
    /** With narrower margins above and below, so that a form stays on one sheet. */
    SLIP(14, 24, 24, 24);

    /** In millimetres, as the next one: with them the text is 156 mm wide. */
    static final int LEFT = 28;
    static final int RIGHT = 26;
    static final double TEXT_WIDTH = points(156);

    static final int TITLE_SIZE = 22;
    static final int TITLE_LEADING = 34;

    private static final double LARGEST_ISSUER = 42;
    private static final double SMALLEST_ISSUER = 26;

    private final int size;
    private final int leading;
    private final int top;
    private final int bottom;

    Sheet(int size, int leading, int top, int bottom) {
        this.size = size;
        this.leading = leading;
        this.top = top;
        this.bottom = bottom;
    }

    /** Size of the text. */
    int size() {
        return size;
    }

    /** From line to line. */
    int leading() {
        return leading;
    }

    /** Upper margin, in millimetres. */
    int top() {
        return top;
    }

    /** Lower margin, in millimetres. */
    int bottom() {
        return bottom;
    }

    static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    /** The issuer's name as large as fits on one line, within reason. */
    static double issuerSize(String issuer) {
        double fitting = TEXT_WIDTH / Math.max(1, Ink.ems(issuer) + 0.2);
        return Math.clamp(Math.floor(fitting), SMALLEST_ISSUER, LARGEST_ISSUER);
    }

    /** How far a title is set in at both sides, in points, so that its lines come out about equally long. */
    static double titleInset(String title) {
        double ems = Ink.ems(title);
        double perLine = Math.floor(TEXT_WIDTH / TITLE_SIZE);
        double lines = Math.ceil(ems / perLine);
        double width = lines <= 1 ? TEXT_WIDTH : (Math.ceil(ems / lines) + 1) * TITLE_SIZE;
        return Math.max(0, (TEXT_WIDTH - width) / 2);
    }
}
