package org.huying.matters.web;

import static org.huying.web.Text.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.huying.matters.Cursor;
import org.huying.matters.KeyDesk;
import org.huying.matters.Matters;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Page;
import org.huying.web.Text;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of key matters: for those who work on them with a register, and for everybody. */
@Controller
class KeysController {

    private static final MediaType XLSX = MediaType
            .valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Matters matters;
    private final KeyDesk keys;
    private final KeyRegister register;
    private final Lists lists;
    private final Telling telling;
    private final Places places;
    private final Clock clock;

    KeysController(Matters matters, KeyDesk keys, KeyRegister register, Lists lists, Telling telling, Places places,
            Clock clock) {
        this.matters = matters;
        this.keys = keys;
        this.register = register;
        this.lists = lists;
        this.telling = telling;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/keys")
    Page atWork(Person person, @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String after) {
        var filter = KeyFilter.of("/keys", view, theme, region);
        Grant reach = Lists.reach(person);
        Grant grant = Lists.within(reach, filter.region());
        return new KeysPage(filter, keys.count(grant, filter.theme()),
                matters.list(filter.search(grant, Cursor.of(after), Matters.PAGE)), keys.themes(reach),
                lists.streets(reach), "/matters", today(), places, telling);
    }

    @GetMapping("/keys/register.xlsx")
    ResponseEntity<byte[]> register(Person person, @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String region)
            throws IOException {
        var filter = KeyFilter.of("/keys", view, theme, region);
        var out = new ByteArrayOutputStream();
        KeyRegister.sheet().write(register.lines(Lists.within(Lists.reach(person), filter.region()), filter), out);
        String name = t("matters.keys") + " " + today() + ".xlsx";
        return ResponseEntity.ok().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(out.toByteArray());
    }

    @GetMapping("/open/keys")
    Page open(@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String after) {
        var filter = KeyFilter.of("/open/keys", view, theme, region);
        Grant grant = new Grant(Role.DISTRICT_COMMITTEE,
                filter.region().isEmpty() ? "" : places.region(filter.region()).prefix(), "");
        return new KeysPage(filter, keys.count(grant, filter.theme()),
                matters.list(filter.search(grant, Cursor.of(after), Matters.PAGE)),
                keys.themes(Matters.everything()), places.regions("", Region.Level.STREET), "/open/matters", today(),
                places, telling);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Text.ZONE);
    }
}
