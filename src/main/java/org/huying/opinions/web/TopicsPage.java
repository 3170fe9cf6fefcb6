package org.huying.opinions.web;

import java.util.List;
import org.huying.opinions.sameness.Topic;
import org.huying.opinions.sameness.TopicWeight;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;

/** The hottest topics of a place, with the formula that ranks them. */
record TopicsPage(String address, List<Topic> topics, TopicWeight weight, List<Region> streets, String region,
        Places places) implements Page {

    /** A number of the formula as it is printed: 2 or 0.5. */
    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
