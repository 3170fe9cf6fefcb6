package org.huying.matters.web;

import org.huying.matters.Cursor;
import org.huying.matters.Rulings;
import org.huying.opinions.Categories;
import org.huying.opinions.Category;
import org.huying.places.Places;
import org.huying.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rulings after a second return, for whoever decides the next one and for everybody. */
@Controller
class RulingsController {

    private final Rulings rulings;
    private final Categories categories;
    private final Places places;
    private final Telling telling;

    RulingsController(Rulings rulings, Categories categories, Places places, Telling telling) {
        this.rulings = rulings;
        this.categories = categories;
        this.places = places;
        this.telling = telling;
    }

    @GetMapping("/open/rulings")
    Page list(@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String after) {
        String code = Category.isCode(category) ? category : "";
        return new RulingsPage(code, rulings.newest(code, Cursor.of(after)), categories.top(), places, telling);
    }
}
