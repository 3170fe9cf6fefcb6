package org.huying.api.web;

import java.util.List;
import org.huying.matters.Grade;
import org.huying.matters.Matters;
import org.huying.matters.PersonDesk;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinions;
import org.huying.web.Option;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own case, opened by the secret key they got: see it, add, withdraw, rate, object. */
@RestController
@RequestMapping(path = "/api/v1/follow/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
class FollowResource {

    private final Opinions opinions;
    private final Matters matters;
    private final PersonDesk desk;
    private final Brought brought;
    private final FollowViews views;

    FollowResource(Opinions opinions, Matters matters, PersonDesk desk, Brought brought, FollowViews views) {
        this.opinions = opinions;
        this.matters = matters;
        this.desk = desk;
        this.brought = brought;
        this.views = views;
    }

    record AdditionBody(String text, List<String> photos) {
    }

    record TextBody(String text) {
    }

    record ReasonBody(String reason) {
    }

    record RatingBody(String attitude, String result, String reason) {
    }

    @GetMapping
    FollowView show(@PathVariable String key) {
        return views.of(new FollowKey(key));
    }

    @PostMapping(path = "/add", consumes = MediaType.APPLICATION_JSON_VALUE)
    FollowView add(@PathVariable String key, @RequestBody AdditionBody body) {
        var follow = new FollowKey(key);
        if (matters.of(follow).isPresent()) {
            desk.add(follow, body.text(), brought.by(body.photos()));
        } else {
            opinions.add(follow, body.text(), brought.by(body.photos()));
        }
        return views.of(follow);
    }

    @PostMapping(path = "/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    FollowView withdraw(@PathVariable String key, @RequestBody ReasonBody body) {
        var follow = new FollowKey(key);
        if (matters.of(follow).isPresent()) {
            desk.withdraw(follow, body.reason());
        } else {
            opinions.withdraw(follow, body.reason());
        }
        return views.of(follow);
    }

    @PostMapping(path = "/rate", consumes = MediaType.APPLICATION_JSON_VALUE)
    FollowView rate(@PathVariable String key, @RequestBody RatingBody body) {
        var follow = new FollowKey(key);
        desk.rate(follow, Option.read(Grade.class, body.attitude()), Option.read(Grade.class, body.result()),
                body.reason());
        return views.of(follow);
    }

    @PostMapping(path = "/object", consumes = MediaType.APPLICATION_JSON_VALUE)
    FollowView object(@PathVariable String key, @RequestBody TextBody body) {
        var follow = new FollowKey(key);
        desk.object(follow, body.text());
        return views.of(follow);
    }
}
