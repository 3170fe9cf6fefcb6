package org.huying.ballots.web;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Keeper;
import org.huying.ballots.held.Spelling;
import org.huying.ballots.held.Stage;
import org.huying.people.Person;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * Names as they were written in, where two tellers say which are one.
 *
 * @param written with their votes
 * @param unsigned whether what was agreed waits for the scrutineer's signature
 */
record NamesPage(Held held, SortedMap<String, Long> written, List<Spelling> spellings, boolean unsigned,
        Person person) implements Page {

    boolean byDevice() {
        return held.setting().keeper() == Keeper.DEVICE;
    }

    boolean mayChange() {
        return held.stage() instanceof Stage.Closed && held.setting().options().writeIns() && !written.isEmpty();
    }

    List<Option> names() {
        return written.keySet().stream().map(name -> new Option(name, name)).toList();
    }

    List<Option> meanings() {
        return Stream.concat(held.setting().items().stream().map(item -> new Option(item.id(), item.name())),
                names().stream()).toList();
    }

    String meant(Spelling spelling) {
        return told(held, spelling);
    }

    static String told(Held held, Spelling spelling) {
        return held.setting().items().stream().filter(item -> item.id().equals(spelling.meant()))
                .map(item -> item.name()).findFirst().orElse(spelling.meant());
    }

    boolean isMine(Spelling spelling) {
        return spelling.account().equals(person.account());
    }
}
