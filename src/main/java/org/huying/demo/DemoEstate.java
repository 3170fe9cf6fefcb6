package org.huying.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huying.claims.Bid;
import org.huying.claims.Block;
import org.huying.claims.Campaign;
import org.huying.claims.CheckKind;
import org.huying.claims.Claims;
import org.huying.claims.Consent;
import org.huying.claims.Experts;
import org.huying.claims.HalfYear;
import org.huying.claims.Leg;
import org.huying.claims.MeetingKind;
import org.huying.claims.Project;
import org.huying.claims.ProjectFiles;
import org.huying.claims.Step;
import org.huying.claims.VisitOutcome;
import org.huying.claims.Visits;
import org.huying.ledger.Words;
import org.huying.papers.Spreadsheet;
import org.huying.people.Accounts;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** 云帆公寓 in full: from a committee nobody stood for to a fire lane that is free. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoEstate {

    private final PlayedClock clock;
    private final DemoRegister register;
    private final Claims claims;
    private final Visits visits;
    private final Experts experts;
    private final ProjectFiles files;
    private final Accounts accounts;

    DemoEstate(PlayedClock clock, DemoRegister register, Claims claims, Visits visits, Experts experts,
            ProjectFiles files, Accounts accounts) {
        this.files = files;
        this.experts = experts;
        this.accounts = accounts;
        this.visits = visits;
        this.clock = clock;
        this.register = register;
        this.claims = claims;
    }

    /** The project as it goes, each step after the one before. */
    private final class Story {

        private Project project;
        private final Person deputy = register.person("d01");
        private final Person other = register.person("d02");

        Story(Project project) {
            this.project = project;
        }

        void on(LocalDate day, int hour, Person person, Step step) {
            clock.standAt(day.atTime(hour, 30).atZone(Text.ZONE).toInstant());
            project = claims.take(person, project.id(), project.seen(), step);
        }

        /** An owner joins the expert group, with the phone they sign in with. */
        Person asks(LocalDate day, String name, String field, String phone) {
            clock.standAt(day.atTime(19, 30).atZone(Text.ZONE).toInstant());
            project = experts.join(deputy, project.id(), project.seen(), new Step.ExpertJoined(Words.of(name), field),
                    phone);
            var grant = new Grant(Role.EXPERT, project.id().street(), project.experts().getLast().unit());
            return Person.of(accounts.grant(phone, grant), "", List.of(grant));
        }

        void attaches(LocalDate day, String document, String name, byte[] file) {
            clock.standAt(day.atTime(17, 30).atZone(Text.ZONE).toInstant());
            project = files.attach(deputy, project.id(), project.seen(), document, files.receive(name, file), true,
                    Words.of("按中标清单逐项结算，专家小组核过。"));
        }

        /** An expert says something about what came last. */
        void advises(LocalDate day, Person expert, String opinion) {
            int place = experts.seat(expert, project.id()).expert().place();
            on(day, 21, expert, new Step.Advised(place, project.advisable().getFirst().seq(), Words.of(opinion)));
        }
    }

    /** With which the three experts of the estate sign in; nobody in the demonstration is telephoned. */
    private static final List<String> PHONES = List.of(Welcome.EXPERT, "13900000012", "13900000013");

    void play(Project begun, LocalDate start, LocalDate today, JsonNode file) {
        var story = new Story(begun);
        story.on(start, 9, story.other, new Step.Planned(List.of(
                leg("驻点听意见，破冰", start, start.plusDays(25)), leg("扫楼入户，动员参选", start.plusDays(20), start.plusDays(75)),
                leg("红茶议事会，业委会换届", start.plusDays(70), start.plusDays(150)),
                leg("选聘物业，理顺车位", start.plusDays(150), start.plusDays(300)),
                leg("畅通消防通道", start.plusDays(280), start.plusDays(560)),
                leg("修订规约，回头看", start.plusDays(540), start.plusDays(720))), Words.of("")));
        elect(story, start, file);
        manage(story, start);
        freeTheLane(story, start, file);
        watch(story, start, today);
    }

    private void elect(Story story, LocalDate start, JsonNode file) {
        story.on(start.plusDays(22), 18, story.other, new Step.Met(MeetingKind.STALL, start.plusDays(22),
                Words.of("三个民情联络点驻点二十二天"), Words.of("驻点、居民信箱和接待一共收到意见建议 422 条，公开分类清单。"), 422));
        story.on(start.plusDays(23), 10, story.deputy, new Step.Reached(1, Words.of("422 条意见全部登记，换届的共识有了。")));
        story.on(start.plusDays(74), 20, story.other, new Step.Told(
                Words.of("扫楼走完全部 1389 户：见到人的 1204 户，留言回电的 185 户；报名参选的业主从 1 名到 14 名。")));
        story.on(start.plusDays(75), 9, story.other, new Step.Reached(2, Words.of("1389 户都走到了，14 名业主报名。")));
        visit(start);
        int n = 0;
        for (JsonNode topic : DemoFiles.each(file.get("tea"))) {
            LocalDate day = start.plusDays(80 + 9L * n++);
            story.on(day, 20, n % 2 == 0 ? story.deputy : story.other, new Step.Met(MeetingKind.TEA, day,
                    Words.of(topic.asString()), Words.of("红茶一壶，各说各的，最后把同意的记下来，不同意的下次再谈。"), 18 + n));
        }
        story.on(start.plusDays(149), 16, story.other, new Step.Reached(3, Words.of("第二届业委会选出，住在小区的代表高票当选主任。")));
        story.on(start.plusDays(150), 10, story.deputy, new Step.Documented("业主大会议事规则",
                Words.of("第一条 业主大会由全体业主组成。\n第二条 重要事项先公示十五日，再表决。")));
    }

    /** 1,389 households in fourteen buildings: 1,204 were met, 185 called back after a note. */
    private void visit(LocalDate start) {
        Person committee = register.person(Role.STREET_COMMITTEE + "330105003");
        var blocks = new ArrayList<Block>();
        for (int building = 1; building <= 13; building++) {
            blocks.add(new Block(building, 3, 11, 3));
        }
        blocks.add(new Block(14, 3, 17, 2));
        Campaign campaign = visits.begin(committee, "330105003000", "330105003003", "业委会换届扫楼", "云帆公寓", blocks);
        int notes = 0;
        for (Block block : blocks) {
            for (int unit = 1; unit <= block.units(); unit++) {
                var rooms = new ArrayList<Integer>();
                for (int door = 0; door < block.floors() * block.doors(); door++) {
                    rooms.add((door / block.doors() + 1) * 100 + door % block.doors() + 1);
                }
                int away = Math.min(5, 185 - notes);
                notes += away;
                Person visitor = register.person(unit == 2 ? "d02" : "d01");
                LocalDate on = start.plusDays(20 + block.building() * 3L);
                visits.visit(visitor, campaign, block.building(), unit, rooms.subList(away, rooms.size()),
                        VisitOutcome.MET, on);
                if (away > 0) {
                    visits.visit(visitor, campaign, block.building(), unit, rooms.subList(0, away), VisitOutcome.NOTE,
                            on);
                }
            }
        }
    }

    private static void manage(Story story, LocalDate start) {
        story.on(start.plusDays(200), 19, story.deputy, new Step.Met(MeetingKind.ANSWERS, start.plusDays(200),
                Words.of("车位管理方案答疑见面会"), Words.of("当场答了三十七问，六条改进了方案。"), 156));
        story.on(start.plusDays(205), 10, story.deputy, new Step.Documented("车位管理方案",
                Words.of("一、先登记，后分配。\n二、消防通道不设车位。\n三、收入进小区公共账户，按季公开。")));
        for (int household = 1; household <= 6; household++) {
            story.on(start.plusDays(210 + household), 19, story.other,
                    new Step.Asked(
                            Words.of("%d幢%d单元%d01".formatted(1 + household % 4, 1 + household % 2, household + 1)),
                            household <= 4 ? Consent.OBJECTS : Consent.AGREES,
                            Words.of(household <= 4 ? "固定车位是买房时说好的。" : "")));
        }
        for (int household = 1; household <= 3; household++) {
            story.on(start.plusDays(230 + household * 4L), 20, story.deputy,
                    new Step.ObjectionHandled(
                            Words.of("%d幢%d单元%d01".formatted(1 + household % 4, 1 + household % 2, household + 1)),
                            Words.of("一对一谈了两次，安排了邻近车位，同意新方案。")));
        }
        story.on(start.plusDays(295), 16, story.deputy, new Step.Reached(4, Words.of("新物业进场，车位按新方案停。")));
    }

    private static void freeTheLane(Story story, LocalDate start, JsonNode file) {
        List<String> trades = List.of("工程造价", "工程监理", "设计");
        var advisers = new ArrayList<Person>();
        for (int n = 0; n < trades.size(); n++) {
            advisers.add(story.asks(start.plusDays(296 + n), List.of("业主甲", "业主乙", "业主丙").get(n), trades.get(n),
                    PHONES.get(n)));
        }
        story.on(start.plusDays(335), 9, story.deputy, new Step.TenderCalled(
                Words.of("消防车从北门到每一幢都能开到、掉头；不砍大树；施工不断水电；每晚有地方停车。"),
                Words.of("工程范围：拆除石墩十九处，通道拓宽至四米，重画标线，移栽灌木，埋设限高和监控。工期不超过七十天。"), 620000,
                start.plusDays(365)));
        story.advises(start.plusDays(338), advisers.get(1),
                "工期七十天够用。请写明夜间不施工；每周旁站记录要给业主看，隐蔽工程先验收再回填。");
        story.on(start.plusDays(342), 9, story.deputy,
                new Step.TenderReworded(Words.of("工程范围：同第一版；增加：夜间不施工，每周向业主公开进度和花费。工期不超过七十天。"),
                        Words.of("业主代表审文本时提出两条。")));
        story.on(start.plusDays(366), 14, story.deputy,
                new Step.BidsOpened(List.of(new Bid("江畔市政工程公司", 598000, 66), new Bid("北桥建设公司", 571000, 68),
                        new Bid("同舟园林工程公司", 604500, 60))));
        story.advises(start.plusDays(367), advisers.getFirst(),
                "三家报价都在限价内。路面拓宽的综合单价，北桥建设与同期信息价相差不到百分之三；另两家的措施费偏高。");
        story.on(start.plusDays(370), 14, story.deputy,
                new Step.BidChosen(2, Words.of("专家小组打分：报价最低，做过两个同类小区，答应夜间不施工。")));
        int n = 0;
        for (JsonNode topic : DemoFiles.each(file.get("onSite"))) {
            LocalDate day = start.plusDays(300 + 9L * n);
            n++;
            LocalDate told = day.isBefore(start.plusDays(370)) ? start.plusDays(370) : day;
            story.on(told, 17, n % 3 == 0 ? story.other : story.deputy, new Step.Met(MeetingKind.ON_SITE, day,
                    Words.of(topic.asString()), Words.of("业主、物业、街道城建科和施工单位到场，定下的事当场写清。"), 9 + n % 7));
        }
        story.on(start.plusDays(500), 9, story.deputy,
                new Step.Spent(start.plusDays(500), 342600, Words.of("消防通道工程款六成")));
        story.on(start.plusDays(545), 10, story.deputy,
                new Step.WorkAccepted(566200, Words.of("消防车实车通过，专家小组签字；比中标价少四千八百元。")));
        story.advises(start.plusDays(545), advisers.get(2), "按图验收：最窄处四米一，转弯半径够；建议把限高架的反光条补齐。");
        story.on(start.plusDays(546), 10, story.deputy,
                new Step.Spent(start.plusDays(546), 223600, Words.of("消防通道工程尾款")));
        story.attaches(start.plusDays(546), "消防通道工程决算", "工程决算.xlsx", settlement());
        story.on(start.plusDays(547), 9, story.deputy, new Step.Reached(5, Words.of("消防通道全线畅通。")));
    }

    /** The final account as the owners were given it. */
    private static byte[] settlement() {
        var out = new ByteArrayOutputStream();
        try {
            new Spreadsheet("工程决算", List.of(new Spreadsheet.Column("项目", 30), new Spreadsheet.Column("中标价（元）", 16),
                    new Spreadsheet.Column("结算价（元）", 16))).write(
                            Stream.of(List.<Object>of("拆除石墩", 38_000, 38_000),
                                    List.<Object>of("通道拓宽与路面", 402_000, 398_400),
                                    List.<Object>of("标线、限高和监控", 86_000, 84_800),
                                    List.<Object>of("灌木移栽", 45_000, 45_000), List.<Object>of("合计", 571_000, 566_200)),
                            out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void watch(Story story, LocalDate start, LocalDate today) {
        story.on(start.plusDays(560), 9, story.other, new Step.Documented("业主大会议事规则",
                Words.of("第一条 业主大会由全体业主组成。\n第二条 重要事项先公示十五日，再表决。\n第三条 每半年一述职两公开：业委会述职，账目公开，决议公开。")));
        story.on(start.plusDays(575), 15, register.person("d09"), new Step.Checked(CheckKind.SURPRISE, "d09",
                start.plusDays(575), Words.of("临时抽查：通道畅通，南门口有两辆快递车临停，已请物业劝离。"), ""));
        story.on(start.plusDays(590), 15, story.other, new Step.Reported(HalfYear.due(start.plusDays(590)).name(),
                Words.of("经费用了 566200 元；开现场会 23 次、红茶议事会 7 场；还有一户车位没有谈妥。")));
        if (start.plusDays(610).isBefore(today)) {
            story.on(start.plusDays(610), 10, register.person("d02"), new Step.Checked(CheckKind.LOOK_BACK, "d02",
                    start.plusDays(610), Words.of("回头访二十户，十九户说比以前好停车。"), ""));
        }
    }

    private static Leg leg(String what, LocalDate from, LocalDate by) {
        return new Leg(Words.of(what), from, by);
    }
}
