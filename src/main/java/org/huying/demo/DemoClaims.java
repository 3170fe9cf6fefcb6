package org.huying.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.huying.claims.Claims;
import org.huying.claims.Leg;
import org.huying.claims.MeetingKind;
import org.huying.claims.Party;
import org.huying.claims.PartyKind;
import org.huying.claims.Profile;
import org.huying.claims.Profiles;
import org.huying.claims.Project;
import org.huying.claims.ProjectRatings;
import org.huying.claims.Step;
import org.huying.claims.Verdict;
import org.huying.ledger.Words;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The list of 小河街道: twenty-one projects, claimed twenty-three times, one of them told in full. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoClaims {

    private static final String STREET = "330105003000";
    private static final Map<String, String> GIVEN_BACK = Map.of("p19", "店里搬迁，顾不过来，请街道另请代表接着办。", "p20",
            "经合社换届，任务加重，先退回清单，敲门不能停。", "p21", "援外医疗一年，出发前把已办的事交给承办单位。");

    private final PlayedClock clock;
    private final DemoRegister register;
    private final Claims claims;
    private final Profiles profiles;
    private final DemoEstate estate;
    private final ProjectRatings ratings;

    DemoClaims(PlayedClock clock, DemoRegister register, Claims claims, Profiles profiles, DemoEstate estate,
            ProjectRatings ratings) {
        this.ratings = ratings;
        this.clock = clock;
        this.register = register;
        this.claims = claims;
        this.profiles = profiles;
        this.estate = estate;
    }

    void play() {
        JsonNode file = DemoFiles.read("projects.json");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Text.ZONE);
        try {
            DemoFiles.each(file.get("profiles")).forEach(this::portray);
            int n = 0;
            for (JsonNode one : DemoFiles.each(file.get("projects"))) {
                LocalDate begun = today.minusDays(n == 0 ? 640 : 420 - n * 12);
                Project project = claim(one, begun);
                if (n == 0) {
                    estate.play(project, begun.plusDays(12), today, file);
                } else {
                    work(project, one, begun, today, n);
                }
                n++;
            }
        } finally {
            clock.standAt(null);
        }
    }

    private void portray(JsonNode one) {
        var interests = new TreeMap<String, String>();
        DemoFiles.each(one.get("interests"))
                .forEach(each -> interests.put(each.get("party").asString(), each.get("tie").asString()));
        profiles.put(new Profile(one.get("deputy").asString(), new TreeSet<>(texts(one.get("skills"))),
                new TreeSet<>(texts(one.get("experience"))), one.get("community").asString(),
                one.get("estate").asString(), one.get("resources").asString(), one.get("most").asInt(), interests));
    }

    private Project claim(JsonNode one, LocalDate begun) {
        Person committee = register.person(Role.STREET_COMMITTEE + "330105003");
        at(begun, 9);
        Project project = claims.collect(committee, STREET, new Step.Collected(words(one.get("title")),
                words(one.get("need")), one.get("community").asString(), one.get("estate").asString(), List.of()));
        at(begun.plusDays(4), 10);
        project = take(committee, project, new Step.Screened(Words.of("反映的人多，一个部门办不了，符合清单要求。")));
        at(begun.plusDays(7), 10);
        List<Party> parties = DemoFiles.each(one.get("parties")).stream().map(
                party -> new Party(party.get("name").asString(), PartyKind.valueOf(party.get("kind").asString())))
                .toList();
        project = take(committee, project, new Step.Listed(texts(one.get("skills")), texts(one.get("trades")),
                texts(one.get("topics")), one.get("least").asInt(), one.get("most").asInt(), one.get("budget").asLong(),
                one.get("months").asInt(), one.get("department").asString(), words(one.get("risk")), parties,
                one.get("dispute").asBoolean(), words(one.get("reason"))));
        at(begun.plusDays(8), 9);
        project = take(committee, project, new Step.Opened());
        for (String deputy : texts(one.get("deputies"))) {
            at(begun.plusDays(11), 14);
            project = take(register.person(deputy), project, new Step.Claimed(deputy,
                    begun.plusDays(11).plusMonths(one.get("months").asInt()), true, Words.of("这件事我来牵头，办不成不撒手。")));
        }
        return project;
    }

    /** What the others have done so far: a plan, meetings, some spending; a few are finished, three given back. */
    private void work(Project begun, JsonNode one, LocalDate start, LocalDate today, int n) {
        Person deputy = register.person(texts(one.get("deputies")).getFirst());
        Person committee = register.person(Role.STREET_COMMITTEE + "330105003");
        long budget = one.get("budget").asLong();
        at(start.plusDays(20), 15);
        Project project = take(deputy, begun, new Step.Planned(List.of(
                new Leg(Words.of("走访摸底，听取各方意见"), start.plusDays(20), start.plusDays(60)),
                new Leg(Words.of("定方案，公开征求意见"), start.plusDays(61), start.plusDays(120)),
                new Leg(Words.of("组织实施"), start.plusDays(121), start.plusDays(330)),
                new Leg(Words.of("回头看，居民评价"), start.plusDays(331), start.plusDays(420))), Words.of("")));
        at(start.plusDays(40), 10);
        project = take(deputy, project, new Step.Met(MeetingKind.ON_SITE, start.plusDays(40),
                Words.of("到现场听各方说"), Words.of("把分歧列成单子，下次逐条谈。"), 12 + n));
        at(start.plusDays(58), 17);
        project = take(deputy, project, new Step.Reached(1, Words.of("走访结束，情况汇总公开。")));
        String back = GIVEN_BACK.get(one.get("key").asString());
        if (back != null) {
            at(start.plusDays(100), 9);
            take(committee, project, new Step.GivenBack(one.get("department").asString(), Words.of(back)));
            return;
        }
        at(start.plusDays(118), 16);
        project = take(deputy, project, new Step.Reached(2, Words.of("方案已定，听取意见 " + (30 + n * 3) + " 条。")));
        at(start.plusDays(140), 16);
        project = take(deputy, project,
                new Step.Spent(start.plusDays(140), budget * (2 + n % 4) / 10, Words.of("第一期实施费用")));
        if (n % 5 == 1 && start.plusDays(335).isBefore(today)) {
            at(start.plusDays(300), 16);
            project = take(deputy, project, new Step.Reached(3, Words.of("实施完成。")));
            at(start.plusDays(305), 10);
            project = take(committee, project, new Step.Spent(start.plusDays(305), budget * 4 / 10, Words.of("结算")));
            at(start.plusDays(330), 10);
            take(committee, project, new Step.Finished(Words.of("办成了，下半年再回头看。")));
            for (int resident = 0; resident < 12 + n; resident++) {
                ratings.rate(Person.of(new UUID(n, resident), "", List.of(new Grant(Role.RESIDENT, "", ""))),
                        project.id(),
                        resident % 7 == 3 ? Verdict.FAIR : resident % 11 == 5 ? Verdict.BAD : Verdict.GOOD);
            }
        }
    }

    Project take(Person person, Project project, Step step) {
        return claims.take(person, project.id(), project.seen(), step);
    }

    private void at(LocalDate day, int hour) {
        clock.standAt(day.atTime(hour, 10).atZone(Text.ZONE).toInstant());
    }

    private static Words words(JsonNode text) {
        return Words.of(text.asString());
    }

    private static List<String> texts(JsonNode list) {
        return DemoFiles.each(list).stream().map(JsonNode::asString).toList();
    }
}
