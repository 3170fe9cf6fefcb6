package org.huying.matters.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.huying.ledger.Recorded;
import org.huying.matters.Asker;
import org.huying.matters.Handling;
import org.huying.matters.Matter;
import org.huying.matters.Matters;
import org.huying.matters.Mistake;
import org.huying.matters.Outcome;
import org.huying.matters.Step;
import org.huying.papers.Block;
import org.huying.papers.Cell;
import org.huying.papers.Kind;
import org.huying.papers.Paper;
import org.huying.papers.Row;
import org.huying.papers.Ticks;
import org.huying.people.Deputy;
import org.huying.people.People;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Text;
import org.springframework.stereotype.Component;

/** The papers of a matter, written from its facts: 交办单, 答复单, 征询意见表. Papers are Chinese in every language. */
@Component
class Slips {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final Map<Outcome, String> OUTCOMES = Map.of(Outcome.SOLVED, "已解决或采纳", Outcome.BEING_SOLVED,
            "正在解决", Outcome.PLANNED, "列入计划解决", Outcome.NOT_NOW, "因条件限制暂不能解决", Outcome.REFERENCE, "留作参考",
            Outcome.HIGHER_BODY, "超出权限，已报上级");
    private static final Map<Mistake, String> MISTAKES = Map.of(Mistake.PERSONAL, "含有个人信息", Mistake.WRONG,
            "姓名、数字或日期写错", Mistake.MISPRINT, "错别字");
    private static final List<String> GRADES = List.of("满意", "基本满意", "不满意");

    private final People people;
    private final Places places;
    private final Matters matters;

    Slips(People people, Places places, Matters matters) {
        this.people = people;
        this.places = places;
        this.matters = matters;
    }

    /** The slip by which the street committee hands the matter to its departments. */
    Paper assignment(Matter matter) {
        Recorded<Step> recorded = last(matter, Step.Assigned.class);
        Step.Assigned step = (Step.Assigned) recorded.step();
        String helpers = String.join("\n", step.helpers().stream().map(this::department).toList());
        return new Paper(Kind.ASSIGNMENT_SLIP,
                new Paper.Head(committee(matter), number(matter, recorded.at(), "交"),
                        subject(matter) + "交办单"),
                List.of(new Block.Table(Row.of("事项编号", matter.id().value(), "交办日期", day(recorded.at())),
                        Row.of("事项标题", title(matter)),
                        Row.of("所在地", places.fullName(matter.region()), "跟踪代表", deputies(matter)),
                        Row.of("主办单位", department(step.lead()), "协办单位", helpers.isEmpty() ? "无" : helpers),
                        Row.of("签收期限", DAY.format(step.acceptBy().due()), "答复期限",
                                DAY.format(step.replyBy().due())),
                        Row.of("期限依据", step.replyBy().limit().basis()),
                        Row.of("主要内容", matter.publicText().toString()),
                        new Row(new Cell.Label("交办意见"),
                                new Cell.Room(orElse(step.note().toString(), "请按期办理，办理前与当事人沟通，逐条书面答复。"), 1,
                                        "（盖章）　　" + day(recorded.at()))),
                        new Row(new Cell.Label("承办单位\n签收"),
                                new Cell.Room("", 2, "签收人：　　　　　　　　　年　　月　　日")))),
                new Paper.Foot(List.of(asker(matter))));
    }

    /** The answer, with the local letter of its outcome at the top right. */
    Paper reply(Matter matter) {
        Recorded<Step> recorded = last(matter, Step.Replied.class);
        Step.Replied step = (Step.Replied) recorded.step();
        String lead = matter.handling().map(Handling::lead).map(this::department).orElse("");
        LocalDate promised = step.promisedOn();
        String outcome = OUTCOMES.get(step.outcome())
                + (promised == null ? "" : "，" + DAY.format(promised) + "前办成");
        return new Paper(Kind.REPLY_SLIP,
                new Paper.Head(lead, number(matter, recorded.at(), "复"),
                        subject(matter) + "答复单",
                        matters.letter(matter.region(), step.outcome())),
                List.of(new Block.Table(Stream.concat(Stream.of(
                        Row.of("事项编号", matter.id().value(), "反映日期", day(matter.filedAt())),
                        Row.of("事项标题", title(matter)), Row.of("意见内容", matter.publicText().toString()),
                        Row.of("主办单位", lead, "答复日期", day(recorded.at())), Row.of("办理结果", outcome),
                        Row.of("答复内容", step.text().toString())),
                        matter.correction(recorded.seq()).map(Slips::corrected).stream()).toArray(Row[]::new)),
                        new Block.Signature(lead, LocalDate.ofInstant(recorded.at(), Text.ZONE), "")),
                new Paper.Foot(List.of(committee(matter), asker(matter))));
    }

    /** The form on which the person or the deputy says what they think of the answer. */
    Paper opinionForm(Matter matter) {
        Recorded<Step> recorded = last(matter, Step.Replied.class);
        String lead = matter.handling().map(Handling::lead).map(this::department).orElse("");
        return new Paper(Kind.OPINION_FORM,
                new Paper.Head(committee(matter) + "制", "编号：" + matter.id().value(), "意见建议办理情况征询意见表"),
                List.of(new Block.Table(Row.of("事项标题", title(matter)),
                        Row.of("承办单位", lead, "答复日期", day(recorded.at())),
                        new Row(new Cell.Label("是否收到\n答复"), new Cell.Choice(Ticks.open("是", "否")),
                                new Cell.Label("收到日期"), new Cell.Value("")),
                        new Row(new Cell.Label("沟通方式"), new Cell.Choice(Ticks.open("当面", "电话", "书面", "未沟通"))),
                        new Row(new Cell.Label("对办理态度"), new Cell.Choice(new Ticks(GRADES, -1))),
                        new Row(new Cell.Label("对办理结果"), new Cell.Choice(new Ticks(GRADES, -1))),
                        new Row(new Cell.Label("具体意见"), new Cell.Room("（选择“不满意”的，请写明理由。）", 7,
                                "签名：　　　　　　　　　年　　月　　日"))),
                        new Block.Paragraph("本表一式两份，一份交联络站，一份送街道人大工委。纸质评价由联络站两人核对后录入。")),
                Paper.Foot.NONE);
    }

    /** That the text is not the one that was given at first; a paper without it would pass for that one. */
    private static Row corrected(Recorded<Step> correction) {
        return Row.of("更正说明", "答复内容已于" + day(correction.at()) + "更正（"
                + MISTAKES.get(((Step.Corrected) correction.step()).mistake()) + "），以本单为准。");
    }

    private static Recorded<Step> last(Matter matter, Class<? extends Step> type) {
        return matter.history().steps().stream().filter(one -> type.isInstance(one.step()))
                .reduce((_, later) -> later).orElseThrow(org.huying.Refused.NotFound::new);
    }

    private String number(Matter matter, Instant at, String what) {
        String mark = places.findRegion(Region.streetOf(matter.region())).map(Region::mark).orElse("");
        int running = Integer.parseInt(matter.id().value().substring(13));
        return "%s人大%s〔%d〕%d号".formatted(mark, what, at.atZone(Text.ZONE).getYear(), running);
    }

    private String committee(Matter matter) {
        String street = places.findRegion(Region.streetOf(matter.region())).map(Region::name).orElse("");
        return districtCommittee(matter) + street + "工作委员会";
    }

    private String districtCommittee(Matter matter) {
        return places.findRegion(matter.region().substring(0, 6) + "000000").map(Region::name).orElse("") + "人大常委会";
    }

    private static String subject(Matter matter) {
        return matter.asker() == Asker.DISTRICT ? "区级交办事项" : "群众意见建议";
    }

    /** Who gets a copy as the one who asked, or in the place of the person who did. */
    private String asker(Matter matter) {
        return switch (matter.asker()) {
            case DISTRICT -> districtCommittee(matter);
            case PERSON -> places.station(matter.opened().station()).name();
        };
    }

    private String deputies(Matter matter) {
        String names = String.join("　", matter.deputies().stream()
                .flatMap(code -> people.deputy(code).map(Deputy::name).stream()).toList());
        return orElse(names, "无");
    }

    private String department(String code) {
        return people.department(code).name();
    }

    private static String title(Matter matter) {
        return matter.title().toString();
    }

    private static String day(Instant at) {
        return DAY.format(at.atZone(Text.ZONE));
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
