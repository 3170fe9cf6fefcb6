package org.huying.bulletins.web;

import static org.huying.web.Text.day;
import static org.huying.web.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.huying.bulletins.Bulletin;
import org.huying.bulletins.Content;
import org.huying.bulletins.Section;
import org.huying.papers.Block;
import org.huying.papers.Kind;
import org.huying.papers.Paper;
import org.huying.papers.Row;
import org.huying.web.Text;
import org.springframework.stereotype.Component;

/** A published bulletin as an official paper (通报); what stands in it is what was published, and nothing else. */
@Component
class BulletinPaper {

    private static final String NUMERALS = "一二三四五六";

    Paper paper(Bulletin bulletin) {
        Content content = bulletin.content();
        String period = t("bulletins.from-to", day(content.period().first()), day(content.period().last()));
        var body = new ArrayList<Block>();
        if (!content.correction().isEmpty()) {
            body.add(
                    new Block.Paragraph(t("bulletins.paper.correction", bulletin.edition() - 1, content.correction())));
        }
        say(body, content.opening());
        facts(body, content, period);
        say(body, content.closing());
        body.add(new Block.Signature(content.place().issuer(), LocalDate.ofInstant(bulletin.publishedAt(), Text.ZONE),
                ""));
        return new Paper(Kind.BULLETIN, new Paper.Head(content.place().issuer(), bulletin.edition() == 1 ? period
                : period + "　" + t("bulletins.edition", bulletin.edition()),
                t("bulletins.title", content.place().name())), body, Paper.Foot.NONE);
    }

    private static void facts(List<Block> body, Content content, String period) {
        var heads = NUMERALS.codePoints().mapToObj(Character::toString).iterator();
        if (content.isQuiet()) {
            body.add(new Block.Paragraph(t("bulletins.quiet")));
        } else {
            body.add(head(heads.next(), t("bulletins.counts"), 0));
            figures(body, content, period);
        }
        listed(body, content, heads);
    }

    private static void figures(List<Block> body, Content content, String period) {
        var counts = content.counts();
        var rates = content.rates();
        body.add(new Block.Paragraph(t("bulletins.paper.counts", period, counts.taken(), counts.answered(),
                counts.closed(), counts.reopened(), counts.promised(), counts.kept(), counts.lapsed())));
        body.add(new Block.Table(
                Row.of(t("bulletins.rate-in-time"), share(rates.inTime()), t("bulletins.rate-online"),
                        share(rates.online())),
                Row.of(t("bulletins.rate-met"), share(rates.met()), t("bulletins.rate-satisfied"),
                        share(rates.satisfied()))));
        body.add(new Block.Paragraph(t("bulletins.rates-hint", day(content.asOf()))));
    }

    private static void listed(List<Block> body, Content content, Iterator<String> heads) {
        for (Section section : Section.values()) {
            var lines = content.in(section);
            if (!lines.isEmpty()) {
                body.add(head(heads.next(), t(section), lines.size()));
                IntStream.range(0, lines.size()).forEach(n -> body.add(new Block.Paragraph(
                        t("bulletins.paper.line", n + 1, lines.get(n).title(), TellLine.of(lines.get(n))))));
            }
        }
        if (!content.routes().isEmpty()) {
            body.add(head(heads.next(), t("bulletins.routes"), content.routes().size()));
            IntStream.range(0, content.routes().size()).forEach(n -> route(body, content, n));
        }
        if (!content.promises().isEmpty()) {
            body.add(head(heads.next(), t("bulletins.promises"), content.promises().size()));
            IntStream.range(0, content.promises().size()).forEach(n -> {
                var promise = content.promises().get(n);
                body.add(new Block.Paragraph(t("bulletins.paper.line", n + 1, promise.title(),
                        t("bulletins.promise", day(promise.by()), promise.department()) + "。")));
            });
        }
        if (content.leftOut() > 0) {
            body.add(new Block.Paragraph(t("bulletins.left-out", content.leftOut())));
        }
    }

    private static void route(List<Block> body, Content content, int n) {
        var route = content.routes().get(n);
        body.add(new Block.Paragraph(t("bulletins.paper.line", n + 1, route.title(), route.department() + "。")));
        IntStream.range(0, route.legs().size()).forEach(leg -> body.add(new Block.Paragraph(
                t("bulletins.paper.leg", leg + 1, TellLine.of(route.legs().get(leg), content.asOf())))));
    }

    private static Block.Heading head(String numeral, String word, int count) {
        return new Block.Heading(count == 0 ? t("bulletins.paper.head", numeral, word)
                : t("bulletins.paper.head-count", numeral, word, count));
    }

    private static void say(List<Block> body, String word) {
        if (!word.isEmpty()) {
            body.add(new Block.Paragraph(word));
        }
    }

    private static String share(Content.Share share) {
        return share.base() == 0 ? share.text() : share.text() + "（" + share.count() + "/" + share.base() + "）";
    }
}
