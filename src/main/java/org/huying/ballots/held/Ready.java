package org.huying.ballots.held;

import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The ready sets, to begin with and to change. Their shares, floors and days are data with version and basis
 * ({@code ballots.ready}): elections and resolutions by the Organic Law of Local Congresses, owners by the Civil Code, the
 * rest as street councils use to do.
 */
@Service
public class Ready {

    /** What a chair may choose from; {@code >} is more than, {@code >=} at least. */
    public static final List<String> SHARES = List.of("> 1/2", ">= 1/2", ">= 2/3", ">= 3/4", ">= 1/3", ">= 4/5");

    private final PollStore store;

    Ready(PollStore store) {
        this.store = store;
    }

    /** A ready set with where it comes from. */
    public record Set(Setting setting, String basis) {
    }

    public Setting of(Preset preset) {
        return set(preset).setting();
    }

    public Set set(Preset preset) {
        return store.ready(preset);
    }
}
