package org.huying.people;

/** A code to sign in with must reach this phone now. Never stored, never logged. */
public record SignInCodeIssued(String phone, String code) {

    @Override
    public String toString() {
        return "SignInCodeIssued[…]";
    }
}
