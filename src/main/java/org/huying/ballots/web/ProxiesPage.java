package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Proxy;
import org.huying.web.Page;

/** Owners' proxies: who brings whose paper, on which written authority. */
record ProxiesPage(Held held, List<Proxy> proxies) implements Page {

    boolean mayChange() {
        return held.isOpen() && held.setting().preset() == Preset.OWNERS;
    }
}
