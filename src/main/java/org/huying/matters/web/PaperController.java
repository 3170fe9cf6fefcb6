package org.huying.matters.web;

import java.nio.charset.StandardCharsets;
import org.huying.Refused;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.papers.Paper;
import org.huying.papers.Papers;
import org.huying.people.Person;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a matter to download, as PDF to print and as DOCX to edit. */
@Controller
class PaperController {

    private static final MediaType DOCX = MediaType
            .valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Matters matters;
    private final Slips slips;
    private final Papers papers;

    PaperController(Matters matters, Slips slips, Papers papers) {
        this.matters = matters;
        this.slips = slips;
        this.papers = papers;
    }

    @GetMapping("/matters/{id}/papers/{name}.{format:pdf|docx}")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String name, @PathVariable String format,
            Person person) {
        Matter matter = matters.visibleTo(person, MatterId.of(id));
        Paper paper = switch (name) {
            case "assignment" -> slips.assignment(matter);
            case "reply" -> slips.reply(matter);
            case "opinion-form" -> slips.opinionForm(matter);
            default -> throw new Refused.NotFound();
        };
        boolean pdf = format.equals("pdf");
        var disposition = ContentDisposition.builder(pdf ? "inline" : "attachment")
                .filename(paper.head().title().replace("\n", "") + " " + id + "." + format, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok().contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf ? papers.pdf(paper) : papers.docx(paper));
    }
}
