package org.huying.bulletins.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.huying.bulletins.Bulletin;
import org.huying.bulletins.Bulletins;
import org.huying.matters.Cursor;
import org.huying.papers.Paper;
import org.huying.papers.Papers;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;
import org.huying.web.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Published bulletins for everybody: the list, one of them, its papers, and the text its digest was made of. */
@Controller
@RequestMapping("/open/bulletins")
class BulletinController {

    private static final MediaType DOCX = MediaType
            .valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Bulletins bulletins;
    private final BulletinPaper writer;
    private final Papers papers;
    private final Places places;

    BulletinController(Bulletins bulletins, BulletinPaper writer, Papers papers, Places places) {
        this.bulletins = bulletins;
        this.writer = writer;
        this.papers = papers;
        this.places = places;
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String after) {
        Cursor behind = Cursor.of(after);
        String street = region.matches("\\d{12}") ? Region.streetOf(region) : "";
        var entries = place.isEmpty()
                ? bulletins.ofStreet(street.isEmpty() ? "" : street.substring(0, 9), behind)
                : bulletins.ofPlace(place, behind);
        return new BulletinsPage(street, place, entries, places.regions("", Region.Level.STREET), places);
    }

    @GetMapping("/{id}")
    Page show(@PathVariable String id) {
        return new BulletinPage(bulletins.bulletin(id));
    }

    @GetMapping("/{id}/paper.{format:pdf|docx}")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String format,
            HttpServletRequest request) {
        Shell.language(request, Locale.SIMPLIFIED_CHINESE); // papers are Chinese in every language
        Bulletin bulletin = bulletins.bulletin(id);
        Paper paper = writer.paper(bulletin);
        boolean pdf = format.equals("pdf");
        var disposition = ContentDisposition.builder(pdf ? "inline" : "attachment")
                .filename(paper.head().title().replace("\n", "") + "." + format, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf ? papers.pdf(paper) : papers.docx(paper));
    }

    /** The text as it is kept: its SHA-256 is the digest in the ledger. */
    @GetMapping("/{id}/content.json")
    ResponseEntity<byte[]> content(@PathVariable String id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(bulletins.bulletin(id).text().getBytes(StandardCharsets.UTF_8));
    }
}
