package org.huying.office;

/** Short codes of stations, departments and deputies, as used in addresses and imports. */
final class Codes {

    private Codes() {
    }

    static String read(Typed typed) {
        String code = typed.needed(Field.CODE, 20);
        typed.unless(code.matches("[A-Za-z0-9][A-Za-z0-9-]{0,19}"), Field.CODE, "office.code-wrong");
        return code;
    }
}
