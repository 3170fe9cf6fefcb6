package org.huying.claims.web;

import java.util.List;
import org.huying.claims.Project;
import org.huying.web.Option;
import org.huying.web.Page;

/** The form of one act. */
record ActPage(Act act, Project project, ClaimNames names, List<String> skills, List<String> subjects) implements Page {

    List<Option> members() {
        return project.team().stream().map(member -> new Option(member.deputy(), names.deputy(member.deputy())))
                .toList();
    }
}
