package org.huying.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One official paper, described once and written as DOCX or PDF. Whatever is empty is left out. */
public record Paper(Kind kind, Head head, List<Block> body, Foot foot) {

    public Paper {
        body = List.copyOf(body);
    }

    /**
     * What stands above the text. The corner mark stands at the top right of the first page: the category letter of a
     * reply.
     */
    public record Head(String issuer, String number, String title, String cornerMark) {

        public Head(String issuer, String number, String title) {
            this(issuer, number, title, "");
        }
    }

    /** What closes the last page: who gets a copy (抄送), and who printed it when (印发). */
    public record Foot(List<String> copiesTo, String printedBy, @Nullable LocalDate printedOn) {

        public static final Foot NONE = new Foot(List.of());

        public Foot {
            copiesTo = List.copyOf(copiesTo);
        }

        public Foot(List<String> copiesTo) {
            this(copiesTo, "", null);
        }

        boolean isPrinted() {
            return !printedBy.isBlank() || printedOn != null;
        }

        boolean isEmpty() {
            return copiesTo.isEmpty() && !isPrinted();
        }
    }
}
