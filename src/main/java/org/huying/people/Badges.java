package org.huying.people;

import java.util.Arrays;
import org.springframework.stereotype.Component;

/**
 * By which a phone knows whose the things are that it keeps: the same for an account at every sign-in, and without the
 * installation's key nobody tells from it whose it is. It stands on nobody's pages but their own.
 */
@Component
public class Badges {

    private final Secrets secrets;

    Badges(Secrets secrets) {
        this.secrets = secrets;
    }

    public String of(Person person) {
        return Secrets.hex(Arrays.copyOf(secrets.digest("phone-badge", person.account()), 16));
    }
}
