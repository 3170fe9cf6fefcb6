package org.huying.claims.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huying.claims.Claims;
import org.huying.claims.HalfYear;
import org.huying.claims.Line;
import org.huying.claims.Profiles;
import org.huying.papers.Block;
import org.huying.papers.Kind;
import org.huying.papers.Paper;
import org.huying.papers.Papers;
import org.huying.people.Deputy;
import org.huying.people.Person;
import org.huying.web.Option;
import org.huying.web.Shell;
import org.huying.web.Text;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A deputy's own report over all their projects: nothing in it is typed, all of it follows from the facts. */
@Controller
@RequestMapping("/deputies/{code}/report")
class DeputyReportController {

    private static final MediaType DOCX = MediaType
            .valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Profiles profiles;
    private final Claims claims;
    private final ClaimNames names;
    private final Papers papers;

    DeputyReportController(Profiles profiles, Claims claims, ClaimNames names, Papers papers) {
        this.profiles = profiles;
        this.claims = claims;
        this.names = names;
        this.papers = papers;
    }

    @GetMapping
    DeputyReportPage show(@PathVariable String code, @RequestParam(defaultValue = "") String half, Person person) {
        Deputy deputy = profiles.portrait(person, code).deputy();
        HalfYear now = HalfYear.of(claims.today());
        HalfYear chosen = HalfYear.read(half).filter(one -> !one.first().isAfter(claims.today()))
                .orElse(HalfYear.due(claims.today()));
        List<Option> halves = List.of(now, now.before(), now.before().before()).stream()
                .map(one -> new Option(one.toString(), Halves.of(one))).toList();
        return new DeputyReportPage(deputy, chosen, halves,
                claims.ofDeputy(code).stream().map(line -> part(line, code, chosen)).toList());
    }

    private DeputyReportPage.Part part(Line line, String deputy, HalfYear half) {
        var draft = new ReportDraft(new Room(claims.shownToAll(line.id()), names, claims.today(), false), half);
        return new DeputyReportPage.Part(line, draft.doneBy(deputy),
                draft.text().lines().filter(one -> !one.isBlank()).toList());
    }

    @GetMapping("/paper.{format:pdf|docx}")
    ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable String format,
            @RequestParam(defaultValue = "") String half, Person person, HttpServletRequest request) {
        Shell.language(request, Locale.SIMPLIFIED_CHINESE); // papers are Chinese in every language
        Paper paper = paper(show(code, half, person));
        boolean pdf = format.equals("pdf");
        var disposition = ContentDisposition.builder(pdf ? "inline" : "attachment")
                .filename(paper.head().title() + "." + format, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf ? papers.pdf(paper) : papers.docx(paper));
    }

    private Paper paper(DeputyReportPage page) {
        var body = new ArrayList<Block>();
        body.add(new Block.Paragraph(Text.t("claims.all-report.lead", page.parts().size())));
        for (DeputyReportPage.Part part : page.parts()) {
            body.add(new Block.Heading(part.line().title()));
            body.add(new Block.Paragraph(Text.t("claims.all-report.own", part.own())));
            part.text().forEach(line -> body.add(new Block.Paragraph(line)));
        }
        String who = Text.t("claims.by-deputy", page.deputy().name());
        body.add(new Block.Signature(who, claims.today(), ""));
        return new Paper(Kind.OPINION_FORM, new Paper.Head(who, "", page.title()), body, Paper.Foot.NONE);
    }
}
