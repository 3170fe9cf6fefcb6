package org.huying.links.web;

import static org.huying.web.Text.t;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.huying.links.Faces;
import org.huying.links.LinkRegister;
import org.huying.links.Tree;
import org.huying.papers.Spreadsheet;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link tree of a street, as a page and as a register. */
@Controller
class LinkTreeController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Tree tree;
    private final Faces faces;
    private final LinkRegister register;
    private final Places places;
    private final Streets streets;

    LinkTreeController(Tree tree, Faces faces, LinkRegister register, Places places, Streets streets) {
        this.tree = tree;
        this.faces = faces;
        this.register = register;
        this.places = places;
        this.streets = streets;
    }

    @GetMapping("/links")
    Page show(@RequestParam(defaultValue = "") String region, Person person) {
        String street = streets.of(person, region);
        return new LinkTreePage(places.region(street + "000"), tree.of(street), streets.all(person),
                Streets.keeps(person, street), new Areas(places), faces::face);
    }

    /** In the columns in which links are brought in, so that it can be changed and brought in again. */
    @GetMapping("/links/register.xlsx")
    void register(@RequestParam(defaultValue = "") String region, Person person, HttpServletResponse response)
            throws IOException {
        String street = streets.of(person, region);
        String name = t("links.tree-of", places.region(street + "000").name());
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8).build().toString());
        var sheet = new Spreadsheet(name,
                LinkRegister.headings().stream().map(heading -> new Spreadsheet.Column(heading, 16)).toList());
        sheet.write(register.lines(street), response.getOutputStream());
    }
}
