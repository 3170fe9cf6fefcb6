package org.huying.office.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huying.Refused;
import org.huying.imports.Report;
import org.huying.office.Drafts;
import org.huying.office.Field;
import org.huying.office.Register;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings a register in from a spreadsheet: upload, look over, put the good rows. */
@Controller
@RequestMapping("/admin/import")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/{register}")
    Page show(@PathVariable String register) {
        return new DraftUploadPage(Register.at(register));
    }

    @PostMapping("/{register}")
    Reply upload(@PathVariable String register, @RequestParam(required = false) MultipartFile file, Person person)
            throws IOException {
        Register at = Register.at(register);
        boolean there = file != null && !file.isEmpty();
        new Refused.Incomplete().unless(there, "file", "imports.file-missing").check();
        UUID id = drafts.upload(at, Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(),
                person);
        return SeeOther.to("/admin/import/files/%s", id);
    }

    /** An empty table with the headings of the register. */
    @GetMapping("/{register}/template.csv")
    ResponseEntity<byte[]> template(@PathVariable String register) {
        Register at = Register.at(register);
        String table = Report.csv(at.fields().stream().map(Field::heading).toList(), List.of());
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(at.path()))
                .body(table.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/files/{id}")
    Page review(@PathVariable UUID id, Person person) {
        var draft = drafts.draft(id, person);
        return new ReviewPage(draft, drafts.review(draft, person));
    }

    @PostMapping("/files/{id}")
    Reply apply(@PathVariable UUID id, Person person) {
        drafts.apply(id, person);
        return SeeOther.to("/admin/import/files/%s", id);
    }
}
