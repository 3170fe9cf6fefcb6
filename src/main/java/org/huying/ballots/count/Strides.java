package org.huying.ballots.count;

/** How many steps of Add1 to try at once: more after each success, fewer after each failure, and none for a while if even two are too many. */
final class Strides {

    private static final int LONGEST = 1 << 26;
    private static final int LONGEST_WAIT = 64;

    private int stride = 2;
    private int wait = 1;
    private int waited;

    int next() {
        return waited < wait ? 1 : stride;
    }

    void stepped() {
        waited++;
    }

    void tell(boolean same) {
        if (same) {
            stride = Math.min(2 * stride, LONGEST);
            wait = 1;
            return;
        }
        if (stride == 2) {
            wait = Math.min(2 * wait, LONGEST_WAIT);
            waited = 0;
        }
        stride = Math.max(2, stride / 4);
    }
}
