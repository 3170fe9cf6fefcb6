package org.huying.papers;

/** How text in a DOCX is set, on a given sheet. */
record Type(Sheet sheet) {

    Set of(Style style) {
        return new Set(style, sheet.size(), sheet.leading(), false);
    }

    /** One hand in one size, in points. */
    record Set(Style style, double size, double leading, boolean isRed) {

        Set sized(double newSize, double newLeading) {
            return new Set(style, newSize, newLeading, isRed);
        }

        Set red() {
            return new Set(style, size, leading, true);
        }
    }
}
