package org.huying.people;

/** The kinds of those who stand in the register of people. */
public enum Roll {
    DEPARTMENTS("department"), DEPUTIES("deputy"), COUNCIL_MEMBERS("council_member");

    private final String table;

    Roll(String table) {
        this.table = table;
    }

    String table() {
        return "people." + table;
    }
}
