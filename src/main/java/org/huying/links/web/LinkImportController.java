package org.huying.links.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.huying.Refused;
import org.huying.links.LinkTable;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Links come from a spreadsheet: all of its rows, or none with what is wrong with each. */
@Controller
@RequestMapping("/links/import")
class LinkImportController {

    private final LinkTable table;
    private final Streets streets;

    LinkImportController(LinkTable table, Streets streets) {
        this.table = table;
        this.streets = streets;
    }

    @GetMapping
    Page show(@RequestParam(defaultValue = "") String begun, Person person, HttpServletRequest request) {
        kept(person);
        List<LinkTable.Wrong> wrong = request.getAttribute("refusal") instanceof LinkTable.WrongRows rows ? rows.rows()
                : List.of();
        return new LinkImportPage(wrong, begun.matches("\\d{1,6}") ? Integer.parseInt(begun) : -1);
    }

    @PostMapping
    Reply take(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Person person)
            throws IOException {
        String street = kept(person);
        if (file == null || file.isEmpty()) {
            throw new Refused.Incomplete().unless(false, "file", "links.file-missing");
        }
        String name = file.getOriginalFilename();
        return SeeOther.to("/links/import?begun=%d",
                table.bringIn(person, street, name == null ? "" : name, file.getBytes()));
    }

    private String kept(Person person) {
        String street = streets.of(person, "");
        if (!Streets.keeps(person, street)) {
            throw new Refused.NotFound();
        }
        return street;
    }
}
