package org.huying.opinions.sameness;

/** What a topic can be raised as, beside becoming one matter. */
public enum TopicUse {
    /** A subject for a meeting of council members or deputies (议题). */
    MEETING,
    /** A project to be put up for taking (揭榜项目). */
    CHALLENGE
}
