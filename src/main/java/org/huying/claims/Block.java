package org.huying.claims;

/** A building as the list of households is made of: so many units, floors and doors on each floor. */
public record Block(int building, int units, int floors, int doors) {

    private static final int MOST = 99;

    public boolean isPossible() {
        return building > 0 && units > 0 && floors > 0 && doors > 0 && building <= 999 && units <= MOST
                && floors <= MOST
                && doors <= MOST;
    }

    int households() {
        return units * floors * doors;
    }
}
