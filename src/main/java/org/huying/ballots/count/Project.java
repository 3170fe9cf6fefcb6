package org.huying.ballots.count;

/**
 * Something that can be funded.
 *
 * @param cost in the smallest unit of its {@link Election}
 */
public record Project(String id, String name, long cost) {

    /** How files write that a project was taken back after the vote began. */
    static final String WITHDRAWN = "999999999";
}
