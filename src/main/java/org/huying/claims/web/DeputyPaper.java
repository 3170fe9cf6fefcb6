package org.huying.claims.web;

import static org.huying.claims.web.DeputyPage.said;
import static org.huying.web.Text.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huying.claims.match.Pair;
import org.huying.papers.Block;
import org.huying.papers.Kind;
import org.huying.papers.Paper;
import org.huying.papers.Row;
import org.huying.people.Deputy;
import org.springframework.stereotype.Component;

/** The analysis report of a deputy (个人分析报告) on one page of paper. */
@Component
class DeputyPaper {

    private static final int FITS = 5;
    private static final int BAR = 12;

    Paper paper(DeputyPage page) {
        Deputy deputy = page.portrait().deputy();
        var profile = page.portrait().profile();
        var body = new ArrayList<Block>();
        body.add(new Block.Table(List.of(
                Row.of(t("claims.level"), t("disclosure.level." + deputy.level().name()), t("claims.trade"),
                        said(deputy.trade())),
                Row.of(t("claims.lives"), said(page.names().place(profile.community()) + " " + profile.estate()),
                        t("claims.can-take"), t("claims.can-take-of", page.projects().size(), profile.most())),
                Row.of(t("claims.own-skills"), said(String.join("、", profile.skills())), t("claims.experience"),
                        said(String.join("、", profile.experience()))),
                Row.of(t("claims.resources"), said(profile.resources())))));
        body.add(new Block.Heading(t("claims.done")));
        body.add(new Block.Paragraph(
                page.done().stream().map(done -> t(done.what()) + " " + done.times())
                        .collect(Collectors.joining("，")) + "。"));
        if (!page.projects().isEmpty()) {
            body.add(new Block.Paragraph(t("claims.mine") + "：" + page.projects().stream().map(line -> line.title())
                    .collect(Collectors.joining("、")) + "。"));
        }
        if (!page.fits().isEmpty()) {
            body.add(new Block.Heading(t("claims.fits")));
            body.add(new Block.Table(page.fits().stream().limit(FITS).map(fit -> fit(fit, page.best())).toList()));
        }
        LocalDate today = page.today();
        body.add(new Block.Signature(t("claims.by-committee"), today, ""));
        return new Paper(Kind.OPINION_FORM, new Paper.Head(t("claims.by-committee"), "", t("claims.report-of",
                deputy.name())), body, Paper.Foot.NONE);
    }

    private static Row fit(Pair fit, int best) {
        int full = Math.max(0, fit.points() * BAR / best);
        return Row.of(fit.project().name(),
                "■".repeat(full) + "□".repeat(BAR - full) + " " + t("claims.points", fit.points()) + "　" + fit.reasons()
                        .stream().map(reason -> reason.sentence().in(false)).collect(Collectors.joining()));
    }
}
