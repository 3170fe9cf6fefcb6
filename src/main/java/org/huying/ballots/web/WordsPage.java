package org.huying.ballots.web;

import java.util.List;
import org.huying.ballots.held.Comments;
import org.huying.ballots.held.Held;
import org.huying.web.Page;

/** Words left beside grades, for whoever holds the poll to look over before the result is announced. */
record WordsPage(Held held, List<Comments.Comment> words) implements Page {
}
