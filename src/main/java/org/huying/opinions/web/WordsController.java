package org.huying.opinions.web;

import org.huying.opinions.WordList;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The words at which somebody should look first: see them, bring in a list, take one out. */
@Controller
@RequestMapping("/admin/words")
class WordsController {

    private final WordList words;

    WordsController(WordList words) {
        this.words = words;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "-1") int added) {
        return new WordsPage(words.words(), added);
    }

    @PostMapping
    Reply add(@RequestParam(name = "words", defaultValue = "") String typed, Person person) {
        return SeeOther.to("/admin/words?added=%s", String.valueOf(words.add(typed, person)));
    }

    @PostMapping(params = "remove")
    Reply remove(@RequestParam String remove, Person person) {
        words.remove(remove, person);
        return new SeeOther("/admin/words");
    }
}
