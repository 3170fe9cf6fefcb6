package org.huying.ballots.web;

import java.util.HexFormat;
import java.util.List;
import org.huying.Refused;
import org.huying.ballots.held.Held;
import org.huying.ballots.held.Level;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Reports;
import org.huying.ballots.held.Tokens;
import org.huying.ballots.held.Voter;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The voter's page. Here the roll learns that somebody took a ballot; what stands on it goes to another door. */
@Controller
@RequestMapping("/vote/{id}")
class VoteController {

    private static final int TAG = 16;

    private final Polls polls;
    private final Tokens tokens;
    private final Reports reports;

    VoteController(Polls polls, Tokens tokens, Reports reports) {
        this.polls = polls;
        this.tokens = tokens;
        this.reports = reports;
    }

    /** The blind signatures; one only while the scrutineer's device has not signed. */
    record Signed(List<String> signed, boolean away, String comment) {
    }

    /** Why not, as a sentence. */
    record No(String refused) {
    }

    @GetMapping
    Page show(@PathVariable String id, Person person) {
        Held held = polls.shown(id);
        if (held.setting().level() != Level.SECRET) {
            throw new Refused.NotFound();
        }
        String tag = tokens.voter(person, id).map(Voter::voter).orElse("");
        return new VotePage(held, tag.isEmpty() ? "" : tag(id, tag), reports.of(id));
    }

    /** By what the phone tells the ballots of two people apart who share it; means nothing anywhere else. */
    private static String tag(String poll, String voter) {
        return org.huying.ballots.urn.Receipt.digest(poll + "\n" + voter).substring(0, TAG);
    }

    @PostMapping("/token")
    @ResponseBody
    ResponseEntity<?> token(@PathVariable String id, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") List<String> blinded, Person person) {
        try {
            List<byte[]> asked = blinded.stream().map(HexFormat.of()::parseHex).toList();
            Tokens.Given given = tokens.sign(person, id, code, asked);
            return ResponseEntity.ok().header("Cache-Control", "no-store")
                    .body(new Signed(given.signed().stream().map(HexFormat.of()::formatHex).toList(), given.away(),
                            given.comment().map(HexFormat.of()::formatHex).orElse("")));
        } catch (Refused.NotFound _) {
            return ResponseEntity.notFound().build();
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent().body(new No(Text.of(refused)));
        } catch (IllegalArgumentException _) {
            return ResponseEntity.badRequest().body(new No(Text.t("web.request-unreadable")));
        }
    }
}
