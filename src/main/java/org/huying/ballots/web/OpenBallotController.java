package org.huying.ballots.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.huying.Refused;
import org.huying.ballots.Budgeting;
import org.huying.ballots.Poll;
import org.huying.ballots.held.Comments;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Proxies;
import org.huying.ballots.held.Reports;
import org.huying.ballots.held.RollCall;
import org.huying.ballots.held.Setting;
import org.huying.ballots.held.Spellings;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.papers.Paper;
import org.huying.papers.Papers;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;
import org.huying.web.Shell;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may see of polls: which there are, what came of them, and the files anybody can count again. */
@Controller
@RequestMapping("/open/ballots")
class OpenBallotController {

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson;charset=UTF-8");
    private static final MediaType DOCX = MediaType
            .valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Polls polls;
    private final RollCall calls;
    private final Reports reports;
    private final Comments comments;
    private final Spellings spellings;
    private final Proxies proxies;
    private final Places places;
    private final Papers papers;

    OpenBallotController(Polls polls, RollCall calls, Reports reports, Comments comments,
            Spellings spellings, Proxies proxies, Places places, Papers papers) {
        this.proxies = proxies;
        this.spellings = spellings;
        this.papers = papers;
        this.polls = polls;
        this.calls = calls;
        this.reports = reports;
        this.comments = comments;
        this.places = places;
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String region, Person person) {
        String street = region.matches("\\d{12}") ? region.substring(0, 9) : "";
        return new OpenBallotsPage(polls.shownIn(street), places.regions("", Region.Level.STREET), region,
                reports.asked(person));
    }

    @GetMapping("/{id}")
    Page show(@PathVariable String id) {
        Held held = polls.shown(id);
        return held.stage().isOver() ? result(held) : new OpenPollPage(held);
    }

    private ResultPage result(Held held) {
        String id = held.id();
        return new ResultPage(held, polls.result(id), places, calls.told(id), reports.of(id), comments.shown(id),
                spellings.of(id), spellings.isPublished(id), proxies.told(id),
                polls.following(id).stream().filter(next -> !next.stage().equals("Draft")).toList());
    }

    @GetMapping("/{id}/poll.json")
    ResponseEntity<byte[]> poll(@PathVariable String id) {
        return file(MediaType.APPLICATION_JSON, polls.published(id).json());
    }

    @GetMapping("/{id}/ballots.jsonl")
    ResponseEntity<byte[]> ballots(@PathVariable String id) {
        return file(LINES, lines(polls.ballotLines(id)));
    }

    @GetMapping("/{id}/result.json")
    ResponseEntity<byte[]> result(@PathVariable String id) {
        polls.shown(id);
        return file(MediaType.APPLICATION_JSON, polls.resultFile(id));
    }

    /** Which spellings are one name, where two tellers said so. */
    @GetMapping("/{id}/names.json")
    ResponseEntity<byte[]> names(@PathVariable String id) {
        return file(MediaType.APPLICATION_JSON, spellings.file(polls.shown(id).id()));
    }

    /** The same ballots as the world's other programs read them (pabulib.org/format). */
    @GetMapping("/{id}/ballots.pb")
    ResponseEntity<byte[]> pabulib(@PathVariable String id) {
        if (!(polls.published(id).poll() instanceof Poll.Projects projects)) {
            throw new Refused.NotFound();
        }
        Setting setting = polls.shown(id).setting();
        return file(TEXT, new Budgeting(projects).export(setting.title(),
                setting.items().stream().map(Item::name).toList(),
                polls.ballotLines(id).stream().map(line -> PublishedBallot.read(line).marks()).toList()));
    }

    /** The count sheet to print and sign. */
    @GetMapping("/{id}/paper.{format:pdf|docx}")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        Shell.language(request, Locale.SIMPLIFIED_CHINESE); // papers are Chinese in every language
        Held held = polls.shown(id);
        Paper paper = CountSheet.of(result(held));
        boolean pdf = format.equals("pdf");
        var disposition = ContentDisposition.builder(pdf ? "inline" : "attachment")
                .filename(paper.head().title() + "." + format, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf ? papers.pdf(paper) : papers.docx(paper));
    }

    @GetMapping("/VerifyBallot.java")
    ResponseEntity<ClassPathResource> checker() {
        return ResponseEntity.ok().contentType(TEXT).body(new ClassPathResource("verify/VerifyBallot.java"));
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static ResponseEntity<byte[]> file(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
