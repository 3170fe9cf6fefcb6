package org.huying.claims.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huying.claims.MatchBoard;
import org.huying.claims.Claims;
import org.huying.claims.Deeds;
import org.huying.claims.Doing;
import org.huying.claims.Profile;
import org.huying.claims.Profiles;
import org.huying.ledger.Deed;
import org.huying.matters.Matters;
import org.huying.matters.figures.RatingSum;
import org.huying.matters.figures.Ratings;
import org.huying.matters.figures.UnitKind;
import org.huying.opinions.OpinionId;
import org.huying.papers.Paper;
import org.huying.papers.Papers;
import org.huying.people.Deputy;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Portraits of deputies: found by what they can do, corrected by themselves. */
@Controller
@RequestMapping("/deputies")
class DeputyController {

    private static final MediaType DOCX = MediaType
            .valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Profiles profiles;
    private final Claims claims;
    private final MatchBoard board;
    private final ClaimNames names;
    private final DeputyPaper writer;
    private final Papers papers;
    private final Deeds deeds;
    private final Ratings ratings;
    private final Matters matters;

    DeputyController(Profiles profiles, Claims claims, MatchBoard board, ClaimNames names, DeputyPaper writer,
            Papers papers, Deeds deeds, Ratings ratings, Matters matters) {
        this.deeds = deeds;
        this.ratings = ratings;
        this.matters = matters;
        this.writer = writer;
        this.papers = papers;
        this.profiles = profiles;
        this.claims = claims;
        this.board = board;
        this.names = names;
    }

    @GetMapping
    Page find(@RequestParam(defaultValue = "") String words, Person person) {
        String asked = words.length() > 60 ? words.substring(0, 60) : words;
        List<Profiles.Portrait> found = person.grants().stream()
                .filter(grant -> Set.of(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.DEPUTY)
                        .contains(grant.role()))
                .map(Grant::region).distinct()
                .flatMap(region -> profiles.find(region, asked, names::place).stream()).distinct().toList();
        return new DeputiesPage(asked, found, names);
    }

    @GetMapping("/{code}/paper.{format:pdf|docx}")
    ResponseEntity<byte[]> paper(@PathVariable String code, @PathVariable String format, Person person,
            HttpServletRequest request) {
        Shell.language(request, Locale.SIMPLIFIED_CHINESE); // papers are Chinese in every language
        Paper paper = writer.paper(show(code, person));
        boolean pdf = format.equals("pdf");
        var disposition = ContentDisposition.builder(pdf ? "inline" : "attachment")
                .filename(paper.head().title() + "." + format, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(pdf ? MediaType.APPLICATION_PDF : DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(pdf ? papers.pdf(paper) : papers.docx(paper));
    }

    @GetMapping("/{code}")
    DeputyPage show(@PathVariable String code, Person person) {
        Profiles.Portrait portrait = profiles.portrait(person, code);
        Deputy deputy = portrait.deputy();
        return new DeputyPage(portrait, claims.ofDeputy(code), board.fits(deputy), done(code),
                RatingSum.total(ratings.of(UnitKind.DEPUTY, code)).orElse(null),
                profiles.mayCorrect(person, deputy), names.communities(deputy.region().substring(0, 9)),
                profiles.skills(), profiles.subjects(), names, claims.today());
    }

    private List<DeputyPage.Done> done(String code) {
        var found = deeds.of(code);
        return Arrays.stream(Doing.values()).map(doing -> {
            List<Deed> newest = found.getOrDefault(doing, List.of());
            return new DeputyPage.Done(doing, newest.isEmpty() ? 0 : newest.getFirst().times(),
                    newest.stream().map(this::source).toList());
        }).toList();
    }

    /** Where a deed comes from: the page of what it was done to. */
    private DeputyPage.Source source(Deed deed) {
        String name = deed.subjectName();
        return new DeputyPage.Source(name, switch (deed.subjectKind()) {
            case "matter" -> "/matters/" + name;
            case "project" -> "/projects/" + name;
            case "visits" -> "/visits/" + name;
            default -> matters.find(OpinionId.of(name)).isPresent() ? "/matters/" + name : "";
        }, deed.at());
    }

    @PostMapping("/{code}")
    Reply correct(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Person person) {
        Deputy deputy = profiles.portrait(person, code).deputy();
        var form = new Form(typed);
        int most = form.number("most");
        int allowed = claims.bounds(deputy.region()).mostProjects();
        form.unless(most <= allowed, "most", "claims.can-take-most", allowed);
        String community = form.typed("community");
        form.unless(community.isEmpty() || names.communities(deputy.region().substring(0, 9)).stream()
                .anyMatch(one -> one.value().equals(community)), "community", "claims.choose");
        form.unless(form.typed("estate").length() <= 60, "estate", "web.field-long", 60, form.typed("estate").length());
        form.unless(form.typed("resources").length() <= 500, "resources", "web.field-long", 500,
                form.typed("resources").length());
        Map<String, String> interests = read(form.typed("interests"));
        form.unless(interests.entrySet().stream()
                .allMatch(one -> one.getKey().length() <= 60 && one.getValue().length() <= 60), "interests",
                "claims.interests-wrong");
        form.check();
        Profile before = profiles.portrait(person, code).profile();
        profiles.correct(person, new Profile(code, known(form.all("skills"), profiles.skills(), before.skills()),
                known(form.all("experience"), profiles.subjects(), before.experience()), community,
                form.typed("estate"),
                form.typed("resources"), most, interests));
        return SeeOther.to("/deputies/%s", code);
    }

    /** What can be chosen and was; what they had before and nobody can choose any more stays. */
    private static Set<String> known(List<String> chosen, List<String> kept, Set<String> before) {
        var known = new TreeSet<>(chosen);
        known.retainAll(kept);
        before.stream().filter(tag -> !kept.contains(tag)).forEach(known::add);
        return known;
    }

    /** A party in each line, and after a colon how the deputy is bound to it. */
    private static Map<String, String> read(String text) {
        var interests = new TreeMap<String, String>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] halves = line.split("[:：]", 2);
            interests.put(halves[0].strip(), halves.length > 1 ? halves[1].strip() : "—");
        });
        return interests;
    }

    static String written(Map<String, String> interests) {
        return interests.entrySet().stream().map(one -> one.getKey() + "：" + one.getValue())
                .collect(Collectors.joining("\n"));
    }
}
