package org.huying.opinions;

/** An opinion of somebody signed in, with the key of its page. */
public record Own(Queued line, FollowKey key) {
}
