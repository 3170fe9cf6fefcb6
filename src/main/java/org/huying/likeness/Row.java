package org.huying.likeness;

/** One row of a file of texts. */
record Row(int number, Text text, String label) {
}
