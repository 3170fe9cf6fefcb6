package org.huying.api.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huying.Refused;
import org.huying.api.Requests;
import org.huying.opinions.Categories;
import org.huying.opinions.Channel;
import org.huying.opinions.Filing;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.huying.opinions.Receipt;
import org.huying.opinions.Voices;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.photos.Chosen;
import org.huying.places.Point;
import org.huying.vault.Identity;
import org.huying.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Another system hands in an opinion. Sent again it is not filed again. */
@RestController
@RequestMapping(path = "/api/v1/opinions", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class FilingResource {

    /** What residents send by themselves, through whatever system; it is theirs and not an officer's. */
    private static final Set<Channel> OWN = Set.of(Channel.WEB, Channel.QR);

    private final Opinions opinions;
    private final Voices voices;
    private final Requests requests;
    private final Categories categories;
    private final Places places;
    private final Brought brought;
    private final JsonMapper json;

    FilingResource(Opinions opinions, Voices voices, Requests requests, Categories categories, Places places,
            Brought brought,
            JsonMapper json) {
        this.opinions = opinions;
        this.voices = voices;
        this.requests = requests;
        this.categories = categories;
        this.places = places;
        this.brought = brought;
        this.json = json;
    }

    /**
     * An opinion as another system sends it; who spoke goes into the vault and never comes out here.
     *
     * @param join the number of an open matter that says the same, which it is to go along with; left out of what is
     *     remembered where it is not there, so that older requests stay the same
     */
    record FilingBody(String region, String channel, String category, String text, String place,
            @Nullable Speaker speaker, @Nullable Spot point, List<String> photos,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String join) {

        Identity identity() {
            return speaker == null ? Identity.NONE
                    : new Identity(speaker.name().strip(), speaker.phone().strip(), speaker.address().strip());
        }
    }

    /** A point on the ground, in WGS-84 degrees. */
    record Spot(@Nullable Double longitude, @Nullable Double latitude) {

        Optional<Point> point() {
            return Optional.ofNullable(Point.read(longitude + "," + latitude));
        }
    }

    record Speaker(String name, String phone, String address) {
    }

    /** The request says by no key of its own that it is the same when it comes again. */
    static class NoIdempotencyKey extends RuntimeException {
    }

    /**
     * What the filer gets.
     *
     * @param follow the secret key of the person's own page, to be handed to them and to nobody else
     * @param proof the hash in the ledger
     */
    record ReceiptItem(String id, String follow, String page, String proof) {
    }

    @PostMapping
    ResponseEntity<ReceiptItem> file(@RequestBody FilingBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotency, Person person,
            HttpServletRequest request) {
        if (idempotency == null || idempotency.isBlank() || idempotency.length() > 200) {
            throw new NoIdempotencyKey();
        }
        var caller = Caller.of(request);
        Channel channel = channel(body, caller.grant());
        var answer = requests.once(caller.key(), caller.secret(), idempotency, json.writeValueAsString(body),
                id -> keep(filing(id, body, channel, caller.grant()).with(point(body), photos(id, body)), body.join(),
                        OWN.contains(channel) ? Person.ANYONE : person));
        return answer(answer);
    }

    private Receipt keep(Filing filing, @Nullable String join, Person by) {
        if (join == null || join.isBlank()) {
            return opinions.file(filing, by);
        }
        new Refused.Incomplete().unless(join.matches("\\d{9}-\\d{2}-\\d{6}"), "join", "api.join-unreadable").check();
        return voices.join(filing, OpinionId.of(join), by);
    }

    private static @Nullable Point point(FilingBody body) {
        Spot spot = body.point();
        if (spot == null) {
            return null;
        }
        new Refused.Incomplete().unless(spot.point().isPresent(), "point", "api.value-unreadable").check();
        return spot.point().orElse(null);
    }

    /** Those of an opinion that was filed before went with it and wait no more. */
    private Chosen photos(UUID id, FilingBody body) {
        return opinions.filed(id).isPresent() ? Chosen.NONE : brought.by(body.photos());
    }

    /** The channel, once it and the region are such as this key may file for. */
    private Channel channel(FilingBody body, Grant grant) {
        Channel channel = body.channel().isEmpty() ? Channel.WEB : Option.read(Channel.class, body.channel());
        boolean known = channel != null && channel != Channel.IMPORT;
        new Refused.Incomplete().unless(known, "channel", "api.value-unreadable")
                .unless(!known || OWN.contains(channel) || grant.role() != Role.RESIDENT, "channel",
                        "api.channel-of-officers")
                .unless(places.findRegion(body.region()).isPresent() && body.region().startsWith(grant.region()),
                        "region", "api.region-unknown")
                .unless(body.category().isEmpty() || !categories.name(body.category()).isEmpty(), "category",
                        "api.category-unknown")
                .check();
        return channel == null ? Channel.WEB : channel;
    }

    private static Filing filing(UUID id, FilingBody body, Channel channel, Grant grant) {
        return new Filing(id, body.region(), station(grant), channel, body.category(), body.text(), body.place(),
                body.identity(), channel == Channel.ON_BEHALF);
    }

    /** The station of an officer; for others that of the street the opinion is about. */
    private static String station(Grant grant) {
        return switch (grant.role()) {
            case STATION_OFFICER, LIAISON_OFFICER -> grant.unit();
            default -> "";
        };
    }

    private static ResponseEntity<ReceiptItem> answer(Requests.Answer<Receipt> answer) {
        var receipt = answer.value();
        var item = new ReceiptItem(receipt.id().value(), receipt.key().value(), "/follow/" + receipt.key().value(),
                receipt.proof());
        var address = URI.create("/api/v1/opinions/" + receipt.id().value());
        return ResponseEntity.status(answer.again() ? 200 : 201).location(address).body(item);
    }
}
