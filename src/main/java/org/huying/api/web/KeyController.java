package org.huying.api.web;

import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.api.Keys;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Option;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's keys: who may come in, as what, how far. */
@Controller
@RequestMapping("/admin/keys")
class KeyController {

    private final Keys keys;
    private final Reach reach;

    KeyController(Keys keys, Reach reach) {
        this.keys = keys;
        this.reach = reach;
    }

    @GetMapping
    Page list(Person person) {
        return new KeysPage(keys.within(person), reach);
    }

    @GetMapping("/new")
    Page show(@RequestParam(defaultValue = "") String role, Person person) {
        Role chosen = chosen(role);
        return new KeyPage(UUID.randomUUID().toString(), chosen, chosen == null ? List.of() : reach.of(chosen, person));
    }

    @PostMapping("/new")
    Reply make(@RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role, @RequestParam(defaultValue = "") String code,
            Person person) {
        UUID id = id(key);
        String secret = keys.make(id, name, chosen(role), code, person);
        return new SecretPage(keys.key(id, person), secret, reach);
    }

    @GetMapping("/{id}/revoke")
    Page ask(@PathVariable String id, Person person) {
        return new RevokePage(keys.key(id(id), person), reach);
    }

    @PostMapping("/{id}/revoke")
    Reply revoke(@PathVariable String id, Person person) {
        keys.revoke(id(id), person);
        return new SeeOther("/admin/keys");
    }

    private static @Nullable Role chosen(String role) {
        Role chosen = Option.read(Role.class, role);
        return chosen != null && Keys.ROLES.contains(chosen) ? chosen : null;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new Refused.NotFound();
        }
    }
}
