package org.huying.ballots.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huying.Refused;
import org.huying.ballots.held.Comments;
import org.huying.ballots.held.Polls;
import org.huying.ballots.seal.PublishedBallot;
import org.huying.ballots.urn.Receipt;
import org.huying.ballots.urn.Urn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where ballots are handed in. Whoever brings a cookie is sent away: nothing here may be able to tell who it was. What
 * goes wrong is answered and not logged.
 */
@RestController
class UrnController {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 100_000;

    private final Polls polls;
    private final Comments comments;
    private final Urn urn;

    UrnController(Polls polls, Comments comments, Urn urn) {
        this.polls = polls;
        this.comments = comments;
        this.urn = urn;
    }

    /** What the phone shows of a receipt; the code to scan leads to the list in which the serial will stand. */
    record Given(String serial, String receipt, String signature, List<String> code) {
    }

    /** A word lies in the urn. */
    record Left(boolean left) {
    }

    /** Why not; the page knows the sentence. */
    record No(String refused) {
    }

    @PostMapping("/urn/{id}")
    ResponseEntity<?> cast(@PathVariable String id, HttpServletRequest request) {
        if (request.getHeader("Cookie") != null || request.getHeader("Authorization") != null) {
            return ResponseEntity.badRequest().body(new No("ballots.no-cookies-here"));
        }
        try {
            byte[] body = request.getInputStream().readNBytes(LONGEST);
            PublishedBallot ballot = PublishedBallot.read(new String(body, StandardCharsets.UTF_8));
            Receipt receipt = urn.cast(polls.published(id), ballot);
            String list = request.getRequestURL().toString().replace("/urn/", "/open/ballots/");
            return ResponseEntity.ok().header("Cache-Control", "no-store").body(new Given(receipt.serial(),
                    receipt.digest(), receipt.signature(), ScanCode.of(list + "#" + receipt.serial()).lines()));
        } catch (Refused.NotFound _) {
            return ResponseEntity.notFound().build();
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent().body(new No(refused.key()));
        } catch (IllegalArgumentException | IOException _) {
            return ResponseEntity.badRequest().body(new No("ballots.not-signed"));
        } catch (IllegalStateException _) {
            return ResponseEntity.internalServerError().body(new No("ballots.urn-broken"));
        }
    }

    /** A word left beside grades, apart from the ballot. */
    @PostMapping("/urn/{id}/word")
    ResponseEntity<?> leave(@PathVariable String id, HttpServletRequest request) {
        if (request.getHeader("Cookie") != null || request.getHeader("Authorization") != null) {
            return ResponseEntity.badRequest().body(new No("ballots.no-cookies-here"));
        }
        try {
            JsonNode word = JSON.readTree(request.getInputStream().readNBytes(LONGEST));
            comments.leave(id, word.path("serial").asString(""), new PublishedBallot.Token(
                    word.path("prefix").asString(""), word.path("signature").asString("")),
                    word.path("text").asString(""));
            return ResponseEntity.ok().header("Cache-Control", "no-store").body(new Left(true));
        } catch (Refused.NotFound _) {
            return ResponseEntity.notFound().build();
        } catch (Refused refused) {
            return ResponseEntity.unprocessableContent().body(new No(refused.key()));
        } catch (IllegalArgumentException | IOException | JacksonException _) {
            return ResponseEntity.badRequest().body(new No("ballots.not-signed"));
        } catch (IllegalStateException _) {
            return ResponseEntity.internalServerError().body(new No("ballots.urn-broken"));
        }
    }
}
