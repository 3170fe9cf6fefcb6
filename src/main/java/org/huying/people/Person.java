package org.huying.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody who acts: an account with its grants, or nobody in particular. */
public record Person(String account, String name, List<Grant> grants) {

    /** A visitor without an account. */
    public static final Person ANYONE = new Person("", "", List.of());

    /** Whoever holds the machine and acts on its command line: an administrator everywhere, without an account. */
    public static final Person OPERATOR = new Person("", "", List.of(new Grant(Role.ADMINISTRATOR, "", "")));

    public static Person of(UUID account, String name, List<Grant> grants) {
        return new Person(account.toString(), name, grants);
    }

    public boolean isSignedIn() {
        return !account.isEmpty();
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** The grant of the role that reaches the region, if there is one. */
    public Optional<Grant> as(Role role, String region) {
        return grants.stream().filter(grant -> grant.role() == role && region.startsWith(grant.region())).findFirst();
    }

    /** The grant of the role for that unit, if there is one. */
    public Optional<Grant> of(Role role, String unit) {
        return grants.stream().filter(grant -> grant.role() == role && grant.unit().equals(unit)).findFirst();
    }

    public List<Grant> as(Role role) {
        return grants.stream().filter(grant -> grant.role() == role).toList();
    }

    /** The actor a fact is recorded with. */
    public String actor(Grant grant) {
        return grant.role() + "/" + (grant.unit().isEmpty() ? grant.region() : grant.unit()) + "/" + account;
    }

    /** A resident's actor: never more than the role. */
    public static String resident() {
        return Role.RESIDENT + "//";
    }

    /** The program itself, acting by rule. */
    public static String rule() {
        return "RULE//";
    }
}
