package org.huying.ballots.web;

import static org.huying.web.Text.t;
import static org.huying.web.Text.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.ballots.Result;
import org.huying.ballots.count.Explanation;
import org.huying.ballots.held.Step;
import org.huying.papers.Block;
import org.huying.papers.Cell;
import org.huying.papers.Kind;
import org.huying.papers.Paper;
import org.huying.papers.Row;

/** The count sheet (计票单): the numbers, the result, and where the tellers sign. */
final class CountSheet {

    private static final int SIGNING_LINES = 2;

    private CountSheet() {
    }

    static Paper of(ResultPage page) {
        var turnout = page.result().turnout();
        String closedAt = page.held().history().steps().stream().filter(one -> one.step() instanceof Step.Closed)
                .map(one -> time(one.at()).replace(" ", "")).findFirst().orElse("");
        var body = new ArrayList<Block>();
        if (turnout.contradictions().isEmpty()) {
            body.add(new Block.Paragraph(t("ballots.paper.closed", closedAt, turnout.due(), turnout.present(),
                    turnout.issued(), turnout.returned(), turnout.valid(), turnout.voided())));
        }
        body.add(new Block.Table(
                Row.of(t("ballots.due"), "" + turnout.due(), t("ballots.present"), "" + turnout.present()),
                Row.of(t("ballots.issued"), "" + turnout.issued(), t("ballots.returned"), "" + turnout.returned()),
                Row.of(t("ballots.valid"), "" + turnout.valid(), t("ballots.void"), "" + turnout.voided())));
        body.add(new Block.Heading(t("ballots.paper.result")));
        body.add(new Block.Table(rows(page)));
        page.sameNames().forEach(line -> body.add(new Block.Paragraph(line)));
        body.add(new Block.Paragraph(t("ballots.paper.root") + "：" + page.root()));
        body.add(new Block.Table(
                new Row(new Cell.Label(t("ballots.paper.signed")), new Cell.Room("", SIGNING_LINES, "")),
                new Row(new Cell.Label(t("ballots.paper.signed-2")), new Cell.Room("", SIGNING_LINES, "")),
                new Row(new Cell.Label(t("ballots.paper.signed-3")), new Cell.Room("", SIGNING_LINES, ""))));
        return new Paper(Kind.COUNT_SHEET, new Paper.Head(page.street(), page.held().id(),
                t("ballots.paper.title", page.held().setting().title())), body, Paper.Foot.NONE);
    }

    private static List<Row> rows(ResultPage page) {
        return switch (page.result()) {
            case Result.Contradictory wrong -> wrong.contradictions().stream()
                    .map(one -> Row.of(t("ballots.outcome"), t("ballots.contradiction." + one.name()))).toList();
            case Result.NoQuorum _ -> List.of(Row.of(t("ballots.outcome"), t("ballots.no-quorum")));
            case Result.Motions motions -> motions.decisions().stream().map(one -> Row.of(page.name(one.item()),
                    t("ballots.yes-no-abstain", one.yes(), one.no(), one.abstain()) + "　"
                            + t(one.passed() ? "ballots.passed" : "ballots.not-passed")))
                    .toList();
            case Result.OwnersMeeting owners -> owners(page, owners);
            case Result.Choice choice -> choice(page, choice);
            case Result.Grades grades -> grades.items().stream().map(one -> Row.of(page.name(one.item()),
                    one.belowFloor() ? page.verdict(one) : grades(one) + "　" + page.verdict(one))).toList();
            case Result.Standings standings -> standings(page, standings);
            case Result.Projects projects -> projects(page, projects);
        };
    }

    private static List<Row> choice(ResultPage page, Result.Choice choice) {
        var rows = new ArrayList<Row>();
        ResultPage.inOrder(choice.votes()).forEach(one -> rows.add(Row.of(page.name(one.getKey()),
                t("ballots.votes") + " " + one.getValue() + "　"
                        + t(choice.elected().contains(one.getKey()) ? "ballots.elected" : "ballots.not-elected"))));
        Stream.concat(ResultPage.needs(choice).stream(),
                ResultPage.open(choice.runOff(), choice.secondElection()).stream())
                .forEach(line -> rows.add(Row.of(t("ballots.outcome"), line)));
        return rows;
    }

    private static List<Row> standings(ResultPage page, Result.Standings standings) {
        var rows = new ArrayList<Row>();
        ResultPage.inOrder(standings.sums()).forEach(one -> rows.add(Row.of(page.name(one.getKey()), one.getValue()
                + (standings.first().contains(one.getKey()) ? "　" + t("ballots.chosen-first") : ""))));
        ResultPage.open(standings.runOff(), Optional.empty())
                .forEach(line -> rows.add(Row.of(t("ballots.outcome"), line)));
        return rows;
    }

    private static List<Row> projects(ResultPage page, Result.Projects projects) {
        var rows = new ArrayList<Row>();
        page.sideBySide(projects).first().lines()
                .forEach(line -> rows.add(Row.of(page.name(line.project().id()), project(line))));
        rows.add(Row.of(t("ballots.tie"), page.tie(projects)));
        LotPage.told(page.held()).forEach(line -> rows.add(Row.of(t("ballots.lot"), line)));
        if (!ResultPage.seed(projects).isEmpty()) {
            rows.add(Row.of(t("ballots.tie-seed-short"), ResultPage.seed(projects)));
        }
        return rows;
    }

    private static List<Row> owners(ResultPage page, Result.OwnersMeeting owners) {
        var rows = new ArrayList<Row>();
        if (page.proxies().units() > 0) {
            rows.add(Row.of(t("ballots.proxies"),
                    t("ballots.proxies-told", page.proxies().units(), page.proxies().holders())));
        }
        owners.decisions().forEach((item, outcome) -> {
            rows.add(Row.of(page.name(item), t(outcome.passed() ? "ballots.passed" : "ballots.not-passed")));
            if (!outcome.tellsWho(page.held().setting().floor())) {
                Shares.owners(outcome).forEach(row -> rows
                        .add(Row.of(row.what(), row.part() + " / " + row.whole() + "　" + row.needs())));
            }
        });
        return rows;
    }

    private static String grades(Result.Rating rating) {
        return ResultPage.grades(rating).entrySet().stream()
                .map(count -> t("ballots.grade-count", t("ballots.grade." + count.getKey()), count.getValue()))
                .collect(Collectors.joining("　"));
    }

    private static String project(Explanation.Line line) {
        return t("ballots.votes") + " " + line.votes() + "　" + t("ballots.cost", Yuan.of(line.cost())) + "　"
                + t(line.funded() ? "ballots.is-funded" : "ballots.is-not-funded");
    }
}
