package org.huying;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void keepToTheirBoundaries() {
        ApplicationModules.of(App.class).verify();
    }
}
