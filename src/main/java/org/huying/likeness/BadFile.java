package org.huying.likeness;

/** A file that cannot be used, with a sentence for whoever gave it. */
final class BadFile extends Exception {

    BadFile(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
