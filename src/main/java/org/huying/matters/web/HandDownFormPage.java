package org.huying.matters.web;

import java.util.List;
import java.util.UUID;
import org.huying.opinions.Category;
import org.huying.places.Region;
import org.huying.web.Option;
import org.huying.web.Page;

/**
 * The form on which the district hands a matter down.
 *
 * @param chosen the streets ticked before the form was refused
 */
record HandDownFormPage(UUID key, List<Region> streets, List<String> chosen, List<Category> categories)
        implements
        Page {

    List<Option> options() {
        return categories.stream().map(category -> new Option(category.code(), category.name())).toList();
    }
}
