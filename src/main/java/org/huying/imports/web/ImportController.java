package org.huying.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huying.Refused;
import org.huying.imports.Columns;
import org.huying.imports.Imports;
import org.huying.imports.Job;
import org.huying.imports.RefusedRow;
import org.huying.imports.Report;
import org.huying.imports.Sheet;
import org.huying.imports.Uploads;
import org.huying.imports.Verdict;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Text;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings a spreadsheet of opinions in: upload, look over, start, and see what became of each row. */
@Controller
@RequestMapping("/desk/import")
class ImportController {

    private static final int SHOWN = 200;
    private static final String SECONDS = "2";

    private final Imports imports;
    private final Uploads uploads;

    ImportController(Imports imports, Uploads uploads) {
        this.imports = imports;
        this.uploads = uploads;
    }

    @GetMapping
    Page show(Person person) {
        return new UploadPage(imports.stationsFor(person), uploads.of(person));
    }

    @PostMapping
    Reply upload(@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String station,
            Person person) throws IOException {
        boolean there = file != null && !file.isEmpty();
        new Refused.Incomplete().unless(there, "file", "imports.file-missing").check();
        UUID id = uploads.upload(person, station, Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getBytes());
        return SeeOther.to("/desk/import/%s", id);
    }

    @GetMapping({"/{id}", "/{id}/columns", "/{id}/start"})
    Page job(@PathVariable UUID id, Person person, HttpServletResponse response) {
        Job job = uploads.job(person, id);
        if (!job.isStarted()) {
            return preview(job, person);
        }
        if (!job.isFinished()) {
            response.setHeader("Refresh", SECONDS);
        }
        return new JobPage(job, uploads.header(job), uploads.refused(job, SHOWN));
    }

    @PostMapping("/{id}/columns")
    Reply map(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Person person) {
        uploads.map(person, id, columns(form));
        return SeeOther.to("/desk/import/%s", id);
    }

    @PostMapping("/{id}/start")
    Reply start(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Person person) {
        uploads.start(person, id, columns(form), form.containsKey("accept"));
        return SeeOther.to("/desk/import/%s", id);
    }

    /** The refused rows with what is wrong with them: mend and bring in again. */
    @GetMapping("/{id}/refused.csv")
    ResponseEntity<byte[]> refused(@PathVariable UUID id, Person person) {
        Job job = uploads.job(person, id);
        var header = new ArrayList<>(uploads.header(job));
        int width = header.size();
        header.add(Text.t("imports.report-verdict"));
        List<List<String>> rows = uploads.refused(job, Sheet.MOST_ROWS).stream().map(row -> line(row, width)).toList();
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"refused-%s.csv\"".formatted(id))
                .body(Report.csv(header, rows).getBytes(StandardCharsets.UTF_8));
    }

    private Page preview(Job job, Person person) {
        Sheet sheet = uploads.sheet(job);
        List<Verdict> verdicts;
        try {
            verdicts = imports.check(sheet, job.task(), person);
        } catch (Refused columnsNotUsable) {
            return PreviewPage.unmapped(job, sheet, Text.of(columnsNotUsable));
        }
        return PreviewPage.of(job, sheet, verdicts);
    }

    private static Columns columns(MultiValueMap<String, String> form) {
        var names = new ArrayList<String>();
        for (int i = 0; form.getFirst("c" + i) != null; i++) {
            names.add(Objects.requireNonNullElse(form.getFirst("c" + i), ""));
        }
        return Columns.of(names);
    }

    private static List<String> line(RefusedRow row, int width) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            cells.add(i < row.cells().size() ? row.cells().get(i) : "");
        }
        cells.add(String.join(" ", row.remarks().stream().map(remark -> Text.of(remark.sentence())).toList()));
        return cells;
    }
}
