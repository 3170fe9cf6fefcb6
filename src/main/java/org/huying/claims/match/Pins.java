package org.huying.claims.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What was decided that shall be: for each deputy the projects; or why not all of it can be. */
final class Pins {

    private Pins() {
    }

    static BitSet[] of(Request request) {
        var pinned = new BitSet[request.deputies().size()];
        Arrays.setAll(pinned, _ -> new BitSet());
        request.pins().forEach(pin -> pinned[request.deputy(pin.deputy())].set(request.project(pin.project())));
        return pinned;
    }

    /** Each contradiction in what was decided, named; nothing where all of it can be. */
    static List<Sentence> contradictions(Scores scores) {
        Request request = scores.request;
        BitSet[] pinned = of(request);
        var found = new ArrayList<Sentence>();
        var teams = new int[request.projects().size()];
        for (int number = 0; number < pinned.length; number++) {
            Deputy deputy = request.deputies().get(number);
            int at = number;
            pinned[number].stream().forEach(project -> {
                teams[project]++;
                if (scores.own(at, project) == Scores.REFUSED) {
                    Sentence why = new Refusals(request).why(at, project).orElseThrow();
                    String name = request.projects().get(project).name();
                    found.add(new Sentence("已定%s认领“%s”，但是%s".formatted(deputy.name(), name, why.chinese()),
                            "%s is set down for “%s”, but: %s".formatted(deputy.name(), name, why.english())));
                }
            });
            int count = pinned[number].cardinality();
            if (count > deputy.most()) {
                found.add(new Sentence("已定%s认领%d个项目，最多只能认领%d个。".formatted(deputy.name(), count, deputy.most()),
                        "%s is set down for %d projects and can take %d at most.".formatted(deputy.name(), count,
                                deputy.most())));
            }
        }
        for (int number = 0; number < teams.length; number++) {
            Project project = request.projects().get(number);
            if (teams[number] > project.most()) {
                found.add(new Sentence(
                        "已定%d位代表认领“%s”，最多只能有%d位。".formatted(teams[number], project.name(), project.most()),
                        "%d deputies are set down for “%s”, which can have %d at most.".formatted(teams[number],
                                project.name(), project.most())));
            }
        }
        return List.copyOf(found);
    }
}
