package org.huying.claims.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.claims.MatchBoard;
import org.huying.claims.Claims;
import org.huying.claims.Project;
import org.huying.claims.ProjectId;
import org.huying.claims.Step;
import org.huying.claims.Wishing;
import org.huying.claims.match.Factor;
import org.huying.ledger.Words;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who should take which project: proposed by the match, decided here by people. */
@Controller
@RequestMapping("/projects/board")
class MatchBoardController {

    private final MatchBoard board;
    private final Claims claims;
    private final ClaimNames names;

    MatchBoardController(MatchBoard board, Claims claims, ClaimNames names) {
        this.board = board;
        this.claims = claims;
        this.names = names;
    }

    @GetMapping
    Page show(@RequestParam(name = "without", required = false) List<String> without,
            @RequestParam(defaultValue = "") String region, Person person) {
        Grant grant = Stream.of(Role.STREET_COMMITTEE, Role.DISTRICT_COMMITTEE)
                .flatMap(role -> person.as(role).stream()).findFirst().orElseThrow(Refused.NotFound::new);
        Set<Factor> left = EnumSet.noneOf(Factor.class);
        Objects.requireNonNullElse(without, List.<String>of()).stream().map(name -> Option.read(Factor.class, name))
                .filter(Objects::nonNull).forEach(left::add);
        List<Option> streets = grant.role() == Role.DISTRICT_COMMITTEE ? names.streets(grant.region()) : List.of();
        String street = streets.stream().anyMatch(one -> one.value().equals(region)) ? region : "";
        return new BoardPage(board.propose(person, grant.region(), left), left, names, names.retired(), streets,
                street);
    }

    @PostMapping
    Reply decide(@RequestParam MultiValueMap<String, String> typed, Person person) {
        var form = new Form(typed);
        String deputy = form.chosen("deputy");
        String project = form.chosen("project");
        form.check();
        Project decided = claims.visibleTo(person, ProjectId.of(project));
        if (form.typed("act").equals("take")) {
            decided.history().seenAt(form.typed("seen").matches("\\d{1,6}") ? Integer.parseInt(form.typed("seen")) : 0);
            int months = decided.listing().map(Step.Listed::months).orElse(0);
            claims.take(person, decided.id(), decided.seen(),
                    new Step.Claimed(deputy, claims.today().plusMonths(months),
                            false, Words.of(""))); // told as the board's proposal, in the reader's language
        } else {
            var step = new Step.Wished(deputy, form.choice("wish", Wishing.class), form.words("reason", 500));
            form.check();
            claims.take(person, decided.id(), decided.seen(), step);
        }
        String region = form.typed("region");
        return SeeOther.to(region.matches("\\d{12}") ? "/projects/board?region=" + region : "/projects/board");
    }
}
