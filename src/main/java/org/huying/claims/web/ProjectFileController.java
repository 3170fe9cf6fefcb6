package org.huying.claims.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.claims.Claims;
import org.huying.claims.Experts;
import org.huying.claims.Project;
import org.huying.claims.ProjectFile;
import org.huying.claims.ProjectFiles;
import org.huying.claims.ProjectId;
import org.huying.people.Person;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.huying.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of a project: brought in with a form, given out to be kept and never to be opened by the browser itself. */
@Controller
class ProjectFileController {

    private final Claims claims;
    private final ProjectFiles files;
    private final ClaimNames names;
    private final Experts experts;

    ProjectFileController(Claims claims, ProjectFiles files, ClaimNames names, Experts experts) {
        this.experts = experts;
        this.claims = claims;
        this.files = files;
        this.names = names;
    }

    @GetMapping("/projects/{id}/attach")
    Page ask(@PathVariable String id, Person person) {
        Project project = claims.visibleTo(person, ProjectId.of(id));
        may(project, person);
        UUID kept = Shell.kept().stream().findFirst().map(UUID::fromString).orElse(null);
        return new AttachPage(project, new Room(project, names, claims.today(), true).documents().keySet(), kept,
                kept == null ? "" : files.waiting(kept).map(ProjectFile::fullName).orElse(""));
    }

    @PostMapping("/projects/{id}/attach")
    Reply attach(@PathVariable String id, @RequestParam(defaultValue = "0") int seen,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "attachment", required = false) @Nullable MultipartFile attachment, Person person,
            HttpServletRequest request) throws IOException {
        Project project = claims.visibleTo(person, ProjectId.of(id));
        may(project, person);
        var form = new Form(typed);
        UUID kept = received(form, attachment);
        if (kept != null) {
            Shell.kept(request, List.of(kept.toString()));
        }
        String document = form.text("document", 60);
        var note = form.perhaps("note", 500);
        form.unless(kept != null, "attachment", "claims.file-missing");
        form.check();
        if (kept != null) {
            files.attach(person, project.id(), seen, document, kept, form.typed("open").equals("yes"), note);
        }
        return SeeOther.to("/projects/%s", id);
    }

    /** The file that came, or the one that came before the form was refused. */
    private @Nullable UUID received(Form form, @Nullable MultipartFile attachment) throws IOException {
        if (attachment != null && !attachment.isEmpty()) {
            String name = attachment.getOriginalFilename();
            try {
                return files.receive(name == null ? "" : name, attachment.getBytes());
            } catch (Refused wrong) {
                form.refuse("attachment", wrong);
                return null;
            }
        }
        try {
            UUID before = UUID.fromString(form.typed("kept"));
            return files.waiting(before).isPresent() ? before : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static void may(Project project, Person person) {
        if (!Act.ATTACH.isFor(project, person)) {
            throw new Refused.NotFound();
        }
    }

    @GetMapping("/projects/{id}/files/{step}")
    ResponseEntity<byte[]> inside(@PathVariable String id, @PathVariable String step, Person person) {
        return answer(claims.visibleTo(person, ProjectId.of(id)), step, true);
    }

    /** Experts are asked about what may not be everybody's yet: they have every file of the project they advise. */
    @GetMapping("/advice/{id}/files/{step}")
    ResponseEntity<byte[]> advised(@PathVariable String id, @PathVariable String step, Person person) {
        return answer(experts.seat(person, ProjectId.of(id)).project(), step, true);
    }

    @GetMapping("/open/projects/{id}/files/{step}")
    ResponseEntity<byte[]> open(@PathVariable String id, @PathVariable String step) {
        return answer(claims.shownToAll(ProjectId.of(id)), step, false);
    }

    private ResponseEntity<byte[]> answer(Project project, String step, boolean inside) {
        int place = step.matches("\\d{1,5}") ? Integer.parseInt(step) : 0;
        if (project.files().stream().noneMatch(one -> one.seq() == place && (inside || one.step().open()))) {
            throw new Refused.NotFound();
        }
        ProjectFile file = files.file(project.id(), place);
        return ResponseEntity.ok().contentType(MediaType.valueOf(file.kind().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.fullName(), StandardCharsets.UTF_8).build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(
                        inside ? CacheControl.noStore() : CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(file.bytes());
    }
}
