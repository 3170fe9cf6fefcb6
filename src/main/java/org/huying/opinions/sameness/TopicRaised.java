package org.huying.opinions.sameness;

import java.util.List;
import java.util.UUID;
import org.huying.opinions.OpinionId;

/** Somebody raised a topic for a meeting or as a project, told in the same transaction; rooms that keep such listen. */
public record TopicRaised(UUID topic, String street, String name, TopicUse use, List<OpinionId> opinions) {
}
