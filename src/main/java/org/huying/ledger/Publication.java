package org.huying.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huying.Refused;
import org.springframework.stereotype.Service;

/**
 * What everyone may have of the ledger: the seals, and the facts of sealed days. Reads page by page, so that a slow
 * reader holds no connection to the database; sealed days do not change in between.
 */
@Service
public class Publication {

    private static final int PAGE = 500;

    private final FactStore facts;
    private final SealStore seals;

    Publication(FactStore facts, SealStore seals) {
        this.facts = facts;
        this.seals = seals;
    }

    /** The newest seals, newest first. */
    public List<Seal> newest(int most) {
        return seals.newest(most);
    }

    /** The seal of a day; a day that is not sealed is not published. */
    public Seal seal(LocalDate day) {
        return seals.seal(day).orElseThrow(Refused.NotFound::new);
    }

    /** All seals, oldest first: {@code seals.json}. */
    public String seals() {
        return json(seals.newest(Integer.MAX_VALUE));
    }

    /** The facts of a sealed day, one JSON object a line, in the order of its tree: {@code days/2026-11-22.jsonl}. */
    public void write(Seal seal, OutputStream out) throws IOException {
        List<Fact> page = facts.of(seal.day(), PAGE);
        while (!page.isEmpty()) {
            for (Fact fact : page) {
                out.write(FactJson.line(fact));
            }
            page = page.size() < PAGE ? List.of() : facts.after(page.getLast(), seal.day(), PAGE);
        }
    }

    /** Everything that is published, as one archive. */
    public void writeArchive(OutputStream out) throws IOException {
        var all = seals.newest(Integer.MAX_VALUE);
        var zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("seals.json"));
        zip.write(json(all).getBytes(StandardCharsets.UTF_8));
        for (Seal seal : all.reversed()) {
            if (seal.count() > 0) {
                zip.putNextEntry(new ZipEntry("days/" + seal.day() + ".jsonl"));
                write(seal, zip);
            }
        }
        zip.finish();
    }

    private static String json(List<Seal> newestFirst) {
        var lines = newestFirst.reversed().stream().map(FactJson::line).collect(Collectors.joining(",\n"));
        return newestFirst.isEmpty() ? "[\n]\n" : "[\n" + lines + "\n]\n";
    }
}
