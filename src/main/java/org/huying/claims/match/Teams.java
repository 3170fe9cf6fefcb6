package org.huying.claims.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Who is in which project's team; deputies and projects by their place in the request. */
final class Teams {

    private final List<List<Integer>> members;

    Teams(int projects) {
        this.members = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>()).limit(projects).toList();
    }

    void add(int project, int deputy) {
        members.get(project).add(deputy);
    }

    List<Integer> of(int project) {
        return members.get(project).stream().sorted().toList();
    }

    int count() {
        return members.stream().mapToInt(List::size).sum();
    }

    /** What each deputy has taken. */
    List<List<Integer>> byDeputy(int deputies) {
        var taken = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>()).limit(deputies).toList();
        for (int project = 0; project < members.size(); project++) {
            for (int deputy : members.get(project)) {
                taken.get(deputy).add(project);
            }
        }
        return Collections.unmodifiableList(taken);
    }
}
