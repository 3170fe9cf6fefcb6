package org.huying.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.TimeUnit;
import org.huying.Refused;
import org.huying.ledger.Publication;
import org.huying.web.Page;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The published ledger. What lies in a sealed day never changes, so it may be kept for ever. */
@Controller
@RequestMapping("/open/ledger")
class LedgerController {

    private static final int SHOWN = 30;
    private static final CacheControl SHORT = CacheControl.maxAge(5, TimeUnit.MINUTES).cachePublic();
    private static final CacheControl LONG = CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable();

    private final Publication publication;

    LedgerController(Publication publication) {
        this.publication = publication;
    }

    @GetMapping({"", "/"})
    Page show() {
        return new LedgerPage(publication.newest(SHOWN));
    }

    @GetMapping("/seals.json")
    ResponseEntity<String> seals() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(SHORT)
                .body(publication.seals());
    }

    @GetMapping("/days/{day}.jsonl")
    void day(@PathVariable String day, HttpServletResponse response) throws IOException {
        var seal = publication.seal(date(day));
        head(response, "application/x-ndjson;charset=UTF-8", LONG);
        publication.write(seal, response.getOutputStream());
    }

    @GetMapping("/ledger.zip")
    void archive(HttpServletResponse response) throws IOException {
        head(response, "application/zip", SHORT);
        publication.writeArchive(response.getOutputStream());
    }

    @GetMapping("/VerifyLedger.java")
    ResponseEntity<Resource> checker() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(SHORT).body(new ClassPathResource("verify/VerifyLedger.java"));
    }

    private static void head(HttpServletResponse response, String type, CacheControl caching) {
        response.setContentType(type);
        response.setHeader("Cache-Control", caching.getHeaderValue());
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Refused.NotFound();
        }
    }
}
