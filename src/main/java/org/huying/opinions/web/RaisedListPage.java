package org.huying.opinions.web;

import java.util.List;
import java.util.function.UnaryOperator;
import org.huying.opinions.sameness.RaisedTopic;
import org.huying.places.Places;
import org.huying.web.Page;

/** What was raised for meetings of a street, or of all. */
record RaisedListPage(List<RaisedTopic> raised, UnaryOperator<String> names, Places places) implements Page {
}
