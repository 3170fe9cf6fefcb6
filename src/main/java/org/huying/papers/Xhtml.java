package org.huying.papers;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A paper as XHTML for the sheet described in {@code paper.css}. */
final class Xhtml {

    private static final String EMPTY_LINE = "<div class='line'>&#160;</div>";

    private static final Pattern NO_COMMON_MEANING = Pattern.compile("[\\p{Co}\\p{Cn}]");

    private final Paper paper;
    private final String css;

    Xhtml(Paper paper, String css) {
        this.paper = paper;
        this.css = css;
    }

    /** The gap, in points, is what pushes the foot to the bottom of the last page. */
    String write(double gap) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>%s</title><style>%s %s</style></head>
                <body class="%s">%s%s%s</body></html>
                """.formatted(escaped(paper.head().title()), css, page(), kind(), head(paper.head()),
                paper.body().stream().map(this::block).collect(Collectors.joining()), foot(paper.foot(), gap));
    }

    private String page() {
        var sheet = paper.kind().sheet();
        return "@page { margin: %dmm %dmm %dmm %dmm } body { font-size: %dpt; line-height: %dpt }".formatted(
                sheet.top(),
                Sheet.RIGHT, sheet.bottom(), Sheet.LEFT, sheet.size(), sheet.leading());
    }

    private String kind() {
        return paper.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String head(Paper.Head head) {
        String corner = optional("<div class='corner'>%s</div>", head.cornerMark());
        String title = lines(head.title(), line -> "<div class='title' style='%s'>%s</div>"
                .formatted(css("margin-left:%1$.1fpt;margin-right:%1$.1fpt", Sheet.titleInset(line)), escaped(line)));
        return paper.kind().hasRedHead() ? corner + redHead(head) + title : corner + title + plainHead(head);
    }

    private String redHead(Paper.Head head) {
        return "<div class='issuer' style='%s'>%s</div>%s<div class='rule'></div>".formatted(
                css("font-size:%.1fpt", Sheet.issuerSize(head.issuer())), escaped(head.issuer()),
                optional("<div class='number'>%s</div>", head.number()));
    }

    private String plainHead(Paper.Head head) {
        return "<div class='line under-title'><span class='right'>%s</span>%s</div>".formatted(escaped(head.number()),
                escaped(head.issuer()));
    }

    private String block(Block block) {
        return switch (block) {
            case Block.Paragraph(String text) -> lines(text, line -> div("paragraph", line));
            case Block.Salutation(String text) -> lines(text, line -> div("salutation", line));
            case Block.Heading(String text) -> lines(text, line -> div("heading", line));
            case Block.Table table -> table(table);
            case Block.Choice(String question, Ticks ticks) -> "<div class='paragraph choice'>%s　%s</div>"
                    .formatted(escaped(question), ticks(ticks));
            case Block.Lines(String label, int blankLines) -> "<div class='lines'>%s%s</div>"
                    .formatted(optional("<div>%s</div>", label), "<div class='write'>&#160;</div>".repeat(blankLines));
            case Block.Enclosures enclosures -> enclosures(enclosures);
            case Block.Signature signature -> signature(signature);
        };
    }

    private String table(Block.Table table) {
        if (table.rows().isEmpty()) {
            return "";
        }
        var columns = Columns.of(table);
        var cols = new StringBuilder();
        for (double share : columns.shares()) {
            cols.append(css("<col style='width:%.2f%%'/>", share * 100));
        }
        return "<table><colgroup>%s</colgroup>%s</table>".formatted(cols,
                table.rows().stream().map(row -> row(row, columns)).collect(Collectors.joining()));
    }

    private String row(Row row, Columns columns) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(cell -> cell(row.cells().get(cell), columns.span(row, cell)))
                .collect(Collectors.joining("", row.isShort() ? "<tr class='keep'>" : "<tr>", "</tr>"));
    }

    private String cell(Cell cell, int span) {
        return switch (cell) {
            case Cell.Label(String text) -> td("label", span, lines(text, line -> div("", line)));
            case Cell.Value(String text, int _) -> td("value", span, lines(text, line -> div("", line)));
            case Cell.Choice(Ticks ticks, int _) -> td("value", span, ticks(ticks));
            case Cell.Room(String text, int lines, String closing, int _) -> td("room", span,
                    lines(text, line -> div("", line)) + EMPTY_LINE.repeat(lines)
                            + lines(closing, line -> div("closing", line)));
        };
    }

    private static String td(String kind, int span, String content) {
        return "<td class='%s' colspan='%d'>%s</td>".formatted(kind, span, content);
    }

    private static String ticks(Ticks ticks) {
        return IntStream.range(0, ticks.options().size())
                .mapToObj(option -> "<span class='option'><span class='box'>%s</span>%s</span>".formatted(
                        ticks.isTicked(option) ? "□<span class='tick'>√</span>" : "□",
                        escaped(ticks.options().get(option))))
                .collect(Collectors.joining("　"));
    }

    private static String enclosures(Block.Enclosures enclosures) {
        var titles = enclosures.titles();
        return titles.isEmpty() ? "" : IntStream.range(0, titles.size()).mapToObj(
                title -> "<div class='enclosure'><span class='mark'>%s</span>%s%s</div>".formatted(
                        title == 0 ? "附件：" : "",
                        titles.size() == 1 ? "" : (title + 1) + ". ", escaped(titles.get(title))))
                .collect(Collectors.joining("", "<div class='enclosures'>", "</div>"));
    }

    private static String signature(Block.Signature signature) {
        return "<div class='signature'><div style='%s'>%s</div><div style='%s'>%s</div></div>%s".formatted(
                css("margin-right:%.2fem", signature.unitFromEdge()), escaped(signature.unit()),
                css("margin-right:%.2fem", signature.dateFromEdge()), signature.date(),
                optional("<div class='paragraph contact'>（%s）</div>", signature.contact()));
    }

    private static String foot(Paper.Foot foot, double gap) {
        if (foot.isEmpty()) {
            return "";
        }
        String copies = foot.copiesTo().isEmpty() ? ""
                : "<div class='copies'>抄送：%s。</div>".formatted(escaped(String.join("，", foot.copiesTo())));
        String day = foot.printedOn() == null ? "" : Ink.date(foot.printedOn()) + "印发";
        String printed = foot.isPrinted() ? "<div class='printed'><span class='right'>%s</span>%s</div>".formatted(day,
                escaped(foot.printedBy())) : "";
        return css("<div style='height:%.1fpt'></div>", gap) + "<div id='foot'>" + copies + printed + "</div>";
    }

    private static String div(String kind, String line) {
        return "<div class='%s'>%s</div>".formatted(kind, escaped(line));
    }

    private static String optional(String html, String text) {
        return text.isBlank() ? "" : html.formatted(escaped(text));
    }

    private static String lines(String text, Function<String, String> line) {
        return Ink.lines(text).stream().map(line).collect(Collectors.joining());
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String css(String style, Object... values) {
        return String.format(Locale.ROOT, style, values);
    }

    static String escaped(String text) {
        return boxed(Ink.line(text)).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** The renderer drops characters of private or no meaning; a name must not lose one unseen. */
    private static String boxed(String text) {
        return NO_COMMON_MEANING.matcher(text).replaceAll(Pdf.MISSING);
    }
}
