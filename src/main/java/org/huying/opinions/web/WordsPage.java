package org.huying.opinions.web;

import java.util.List;
import org.huying.web.Page;

/**
 * The list of words.
 *
 * @param added how many were added just now; less than none where nobody added
 */
record WordsPage(List<String> words, int added) implements Page {
}
