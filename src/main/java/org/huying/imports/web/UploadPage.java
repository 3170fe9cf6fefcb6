package org.huying.imports.web;

import java.util.List;
import org.huying.imports.Job;
import org.huying.places.Station;
import org.huying.web.Option;
import org.huying.web.Page;

/** Step one: which file, for which station; and what was brought in before. */
record UploadPage(List<Station> stations, List<Job> jobs) implements Page {

    List<Option> options() {
        return stations.stream().map(station -> new Option(station.code(), station.name())).toList();
    }

    /** Who works for one station need not choose it. */
    String only() {
        return stations.size() == 1 ? stations.getFirst().code() : "";
    }
}
