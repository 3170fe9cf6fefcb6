package org.huying.ballots.web;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.huying.Refused;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Scrutineers;
import org.huying.web.Page;
import org.huying.web.Text;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the scrutineer's device makes itself known, takes what waits, and brings what it has signed. */
@Controller
@RequestMapping("/scrutineer/{id}")
class ScrutineerController {

    private static final JsonMapper JSON = new JsonMapper();

    private final Polls polls;
    private final Scrutineers scrutineers;

    ScrutineerController(Polls polls, Scrutineers scrutineers) {
        this.polls = polls;
        this.scrutineers = scrutineers;
    }

    /** Something to sign; the name is shown to the scrutineer, who sees who is in the hall. */
    record Asked(String voter, String name, String blinded) {
    }

    /** How things stand. */
    record Turn(String stage, long asked, long answered, List<Asked> waiting, String toSign) {
    }

    /** What was done. */
    record Done(boolean done) {
    }

    /** Why not, as a sentence. */
    record No(String refused) {
    }

    @GetMapping
    Page show(@PathVariable String id) {
        return new ScrutineerPage(polls.held(id));
    }

    @PostMapping("/device")
    ResponseEntity<?> register(@PathVariable String id, @RequestParam(defaultValue = "") String invitation,
            @RequestParam(defaultValue = "") String modulus, @RequestParam(defaultValue = "") String board,
            @RequestParam(defaultValue = "") String bearer, @RequestParam(defaultValue = "") String signature) {
        try {
            scrutineers.register(id, invitation, modulus, board, bearer, signature);
            return ResponseEntity.ok(new Done(true));
        } catch (Refused.NotFound _) {
            return ResponseEntity.notFound().build();
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent().body(new No(Text.of(refused)));
        }
    }

    @PostMapping("/turn")
    ResponseEntity<?> turn(@PathVariable String id, @RequestParam(defaultValue = "") String bearer,
            @RequestParam(defaultValue = "[]") String answers, @RequestParam(defaultValue = "") String result) {
        try {
            Scrutineers.Turn turn = scrutineers.turn(id, bearer, read(answers), result);
            return ResponseEntity.ok().header("Cache-Control", "no-store")
                    .body(new Turn(turn.stage(), turn.asked(), turn.answered(), turn.waiting().stream()
                            .map(ask -> new Asked(ask.voter(), ask.name(), HexFormat.of().formatHex(ask.blinded())))
                            .toList(), turn.toSign()));
        } catch (Refused.NotFound _) {
            return ResponseEntity.notFound().build();
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent().body(new No(Text.of(refused)));
        } catch (IllegalArgumentException | JacksonException _) {
            return ResponseEntity.badRequest().body(new No(Text.t("web.request-unreadable")));
        }
    }

    private static List<Scrutineers.Answer> read(String answers) {
        var read = new ArrayList<Scrutineers.Answer>();
        JSON.readTree(answers).forEach(answer -> read.add(new Scrutineers.Answer(answer.path("voter").asString(""),
                HexFormat.of().parseHex(answer.path("signed").asString("")))));
        return read;
    }
}
