package org.huying.claims.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huying.Refused;
import org.huying.claims.Claims;
import org.huying.claims.HalfYear;
import org.huying.claims.Project;
import org.huying.claims.ProjectId;
import org.huying.claims.Step;
import org.huying.ledger.Recorded;
import org.huying.papers.Block;
import org.huying.papers.Kind;
import org.huying.papers.Paper;
import org.huying.papers.Papers;
import org.huying.people.Person;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Shell;
import org.huying.web.Text;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reports of teams on half years: drafted from the facts, changed by whoever publishes, and then as they are. */
@Controller
class ReportController {

    private static final MediaType DOCX = MediaType
            .valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Claims claims;
    private final ClaimNames names;
    private final Papers papers;

    ReportController(Claims claims, ClaimNames names, Papers papers) {
        this.claims = claims;
        this.names = names;
        this.papers = papers;
    }

    @GetMapping("/projects/{id}/report")
    Page draft(@PathVariable String id, @RequestParam(defaultValue = "") String half, Person person) {
        Project project = project(id, person);
        HalfYear now = HalfYear.of(claims.today());
        HalfYear chosen = HalfYear.read(half).filter(one -> !one.first().isAfter(claims.today()))
                .orElse(HalfYear.due(claims.today()));
        var choices = List.of(now, now.before(), now.before().before());
        return new ReportPage(project, choices.stream().map(one -> new Option(one.toString(), Halves.of(one))).toList(),
                chosen, new ReportDraft(new Room(project, names, claims.today(), false), chosen).text(),
                editions(project, chosen.name()));
    }

    @PostMapping("/projects/{id}/report")
    Reply publish(@PathVariable String id, @RequestParam(defaultValue = "0") int seen,
            @RequestParam MultiValueMap<String, String> typed, Person person) {
        Project project = project(id, person);
        var form = new Form(typed);
        HalfYear half = HalfYear.read(form.typed("half")).filter(one -> !one.first().isAfter(claims.today()))
                .orElse(HalfYear.of(claims.today()));
        form.unless(HalfYear.read(form.typed("half")).isPresent(), "half", "claims.choose");
        var text = form.words("text", 5000);
        form.check();
        Project after = claims.take(person, project.id(), seen, new Step.Reported(half.name(), text));
        return SeeOther.to("/open/projects/%s/reports/%d", id, after.seen());
    }

    private Project project(String id, Person person) {
        Project project = claims.visibleTo(person, ProjectId.of(id));
        if (!Act.REPORT.isFor(project, person)) {
            throw new Refused.NotFound();
        }
        return project;
    }

    private static long editions(Project project, String half) {
        return project.all(Step.Reported.class).stream().filter(one -> one.step().half().equals(half)).count();
    }

    @GetMapping("/open/projects/{id}/reports/{step}")
    Page show(@PathVariable String id, @PathVariable String step) {
        Project project = claims.shownToAll(ProjectId.of(id));
        Recorded<Step.Reported> report = report(project, step);
        var same = project.all(Step.Reported.class).stream()
                .filter(one -> one.step().half().equals(report.step().half())).toList();
        return new OpenReportPage(project, report, same.indexOf(report) + 1,
                same.getLast().equals(report) ? null : same.getLast(), names);
    }

    /** The text as it stands in the ledger: with the salt before it, its SHA-256 is the digest in the chain. */
    @GetMapping("/open/projects/{id}/reports/{step}/text.txt")
    ResponseEntity<byte[]> text(@PathVariable String id, @PathVariable String step) {
        return ResponseEntity.ok().contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(report(claims.shownToAll(ProjectId.of(id)), step).step().text().toString()
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/open/projects/{id}/reports/{step}/paper.{format:pdf|docx}")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String step, @PathVariable String format,
            HttpServletRequest request) {
        Shell.language(request, Locale.SIMPLIFIED_CHINESE); // papers are Chinese in every language
        Project project = claims.shownToAll(ProjectId.of(id));
        Paper paper = paper(project, report(project, step));
        boolean pdf = format.equals("pdf");
        var disposition = ContentDisposition.builder(pdf ? "inline" : "attachment")
                .filename(paper.head().title().replace("\n", "") + "." + format, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf ? papers.pdf(paper) : papers.docx(paper));
    }

    private Paper paper(Project project, Recorded<Step.Reported> report) {
        var body = new ArrayList<Block>();
        report.step().text().toString().lines().filter(line -> !line.isBlank())
                .forEach(line -> body.add(new Block.Paragraph(line.strip())));
        String who = report.role().equals("DEPUTY")
                ? Text.t("claims.by-deputy", names.deputy(report.unit()))
                : Text.t("claims.by-committee");
        body.add(new Block.Signature(who, LocalDate.ofInstant(report.at(), Text.ZONE), ""));
        return new Paper(Kind.OPINION_FORM, new Paper.Head(who, "",
                Text.t("claims.report.title", project.title(), Halves.of(report.step().half()))), body,
                Paper.Foot.NONE);
    }

    private static Recorded<Step.Reported> report(Project project, String step) {
        return project.all(Step.Reported.class).stream().filter(one -> Integer.toString(one.seq()).equals(step))
                .findFirst().orElseThrow(Refused.NotFound::new);
    }
}
