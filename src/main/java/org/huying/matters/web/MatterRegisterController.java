package org.huying.matters.web;

import static org.huying.web.Text.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.huying.matters.View;
import org.huying.people.Person;
import org.huying.web.Text;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list somebody looks at, as a register to keep, print or hand up. */
@Controller
class MatterRegisterController {

    private static final MediaType XLSX = MediaType
            .valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MatterRegister register;
    private final Clock clock;

    MatterRegisterController(MatterRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/matters/register.xlsx")
    ResponseEntity<byte[]> register(Person person, @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String q) throws IOException {
        var filter = ListFilter.of("/matters", view, View.MINE, region, category, q);
        var out = new ByteArrayOutputStream();
        MatterRegister.sheet().write(register.lines(Lists.within(Lists.reach(person), filter.region()), filter), out);
        String name = t("matters.register") + " " + LocalDate.ofInstant(clock.instant(), Text.ZONE) + ".xlsx";
        return ResponseEntity.ok().contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(out.toByteArray());
    }
}
