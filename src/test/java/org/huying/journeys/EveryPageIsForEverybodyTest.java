package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.DistrictTest;
import org.huying.journeys.Browser.Screen;
import org.huying.people.Accounts;
import org.huying.people.Grant;
import org.huying.people.Role;
import org.huying.photos.Pictures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * WCAG 2.2 AA as axe sees it, and no page wider than its screen: every page of every role, the looks by turns; every page
 * in every look where pictures are kept.
 */
class EveryPageIsForEverybodyTest extends Journey {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    /** How a page is looked at. */
    private record Look(Screen screen, String type, String language) {

        static List<Look> all() {
            return Stream.of(Screen.values())
                    .flatMap(screen -> Stream.of("normal", "large")
                            .flatMap(type -> Stream.of("zh", "en").map(language -> new Look(screen, type, language))))
                    .toList();
        }

        @Override
        public String toString() {
            return screen + " " + type + " " + language;
        }
    }

    @Autowired
    Accounts accounts;

    /** Who looks at which screen. */
    private record Seat(String login, Screen screen) {
    }

    /** What one person looks at in one way. */
    private record Walk(String login, Look look) {
    }

    @Test
    void whateverTheScreenTheTypeSizeAndTheLanguage() throws Exception {
        var looks = Look.all();
        var walks = new LinkedHashMap<Walk, List<String>>();
        int turn = 0;
        for (var role : pages().entrySet()) {
            for (String address : new TreeSet<>(role.getValue())) {
                for (Look look : Browser.PICTURES ? looks : List.of(looks.get(turn++ % looks.size()))) {
                    walks.computeIfAbsent(new Walk(role.getKey(), look), _ -> new ArrayList<>()).add(address);
                }
            }
        }

        var seats = walks.keySet().stream().collect(Collectors.groupingBy(
                walk -> new Seat(walk.login(), walk.look().screen()), LinkedHashMap::new, Collectors.toList()));
        var problems = new TreeSet<String>();
        try (var walkers = Executors.newFixedThreadPool(2)) {
            for (var told : walkers.invokeAll(seats.entrySet().stream()
                    .<Callable<List<String>>>map(seat -> () -> problems(seat.getKey(), seat.getValue(), walks))
                    .toList())) {
                problems.addAll(told.get());
            }
        }
        assertThat(problems).isEmpty();
    }

    /** Signs in once and looks in one way after the other. */
    private List<String> problems(Seat seat, List<Walk> ways, Map<Walk, List<String>> addresses) {
        var browser = new Browser(port);
        try {
            Page page = browser.window(seat.screen()).newPage();
            if (!seat.login().isEmpty()) {
                Browser.signIn(page, seat.login());
            }
            return ways.stream().flatMap(walk -> problems(page, walk, addresses.getOrDefault(walk, List.of())))
                    .toList();
        } finally {
            browser.close();
        }
    }

    private static Stream<String> problems(Page page, Walk walk, List<String> addresses) {
        page.navigate("/?type=" + walk.look().type());
        page.navigate("/?lang=" + walk.look().language());
        return addresses.stream().flatMap(address -> problems(page, address, walk).stream()
                .map(problem -> address + " " + walk + ": " + problem));
    }

    private Slip filesWithPhotos(Page phone) {
        phone.navigate("/opinions/new");
        phone.locator("#text").fill("有照片的意见");
        phone.locator("#region").selectOption(YUNFAN);
        var photo = new FilePayload("photo.jpg", "image/jpeg", Pictures.plain(Color.GRAY, 300, 200));
        phone.locator("#photos").setInputFiles(new FilePayload[]{photo, photo});
        phone.locator("[data-thumbs] img").nth(1).waitFor();
        button(phone, "提交").click();
        return slip(phone);
    }

    private static List<String> problems(Page page, String address, Walk walk) {
        var response = page.navigate(address);
        var problems = new ArrayList<String>();
        if (response.status() >= 500) {
            problems.add("status " + response.status());
        }
        for (var details : page.locator("details").all()) {
            details.evaluate("one => one.open = true");
        }
        // The ninth line of a list or table is made as the first eight are. No page has frames, so one run sees all.
        new AxeBuilder(page).options(violations()).exclude(".lines > li:nth-child(n+9)")
                .exclude("tbody > tr:nth-child(n+9)").setLegacyMode(true).analyze().getViolations()
                .forEach(violation -> problems
                        .add(violation.getId() + " at " + violation.getNodes().stream().limit(3)
                                .map(node -> node.getHtml().replaceAll("\\s+", " "))
                                .collect(Collectors.joining(" | "))));
        Browser.picture(page, "pages/" + walk.look() + "/at" + address.replaceAll("\\W+", "-") + " " + walk.login());
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wide).intValue() > 0) {
            problems.add("wider than the screen by " + wide);
        }
        return problems;
    }

    /** What breaks the rules, and nothing about what keeps them. */
    private static AxeRunOptions violations() {
        var only = new AxeRunOnlyOptions();
        only.setType("tag");
        only.setValues(RULES);
        var options = new AxeRunOptions();
        options.setRunOnly(only);
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Every page by the account that sees it; a story of its own gives one matter in each state. */
    private Map<String, List<String>> pages() throws InterruptedException {
        Slip waiting = files(browser.phone(), "等待受理的意见");
        Slip pictured = filesWithPhotos(browser.phone());
        Slip opened = files(browser.phone(), "等待交办的意见");
        Slip working = files(browser.phone(), "正在办理的意见");
        Slip answered = files(browser.phone(), "已经答复的意见");
        Slip routed = files(browser.phone(), "有路线图的意见");
        Page tong = browser.desktopOf("so-xh-02");
        List.of(opened, working, answered, routed).forEach(slip -> accepts(tong, slip, "一件事", "一件公开的事"));
        Page cao = browser.desktopOf("sc-xh");
        Page chu = browser.desktopOf("h-dcg");
        List.of(working, answered, routed).forEach(slip -> {
            assigns(cao, slip, "GS-DCG");
            acceptsWork(chu, slip);
        });
        replies(chu, answered, "已经办好。");
        act(chu, routed, "制定或调整路线图", () -> {
            chu.locator("#what1").fill("看现场");
            chu.locator("#by1").fill(java.time.LocalDate.now(org.huying.web.Text.ZONE).toString());
        });
        String desk = "/desk/opinions/" + waiting.number();
        String pictures = "/desk/opinions/" + pictured.number();
        String toAssign = "/matters/" + opened.number();
        String atWork = "/matters/" + working.number();
        String done = "/matters/" + answered.number();
        String onRoute = "/matters/" + routed.number();

        tong.navigate("/desk/import");
        AnOfficerBringsInARegisterTest.uploads(tong, "登记表.csv", "编号,内容,时间\n1,夜里有噪音,2026-03-01\n2,,昨天\n", "UTF-8");
        String lookedOver = tong.url().replaceFirst(".*(?=/desk)", "");
        tong.navigate("/desk/import");
        AnOfficerBringsInARegisterTest.uploads(tong, "登记表.csv", "编号,内容,时间,答复\n3,路灯,2026-03-01,已修好\n4,,昨天,\n", "UTF-8");
        button(tong, "导入 1 行").click();
        tong.getByText("下载未导入的行").waitFor();
        String broughtIn = tong.url().replaceFirst(".*(?=/desk)", "");
        String brought = jdbc.sql("select id from matters.matter where brought limit 1").query(String.class).single();

        String bulletin = "/open/bulletins/"
                + jdbc.sql("select id from bulletins.bulletin where street = '330105003' limit 1").query(String.class)
                        .single();

        org.assertj.core.api.Assertions.assertThat(jdbc.sql("select count(*) from opinions.voice")
                .query(Integer.class).single()).isPositive();
        String voice = jdbc.sql("select '/matters/' || joined || '/voices/' || opinion from opinions.voice limit 1")
                .query(String.class).single();
        String many = voice.replaceFirst("/voices.*", "");
        String duplicate = "/desk/opinions/" + jdbc.sql("""
                select id
                  from opinions.opinion
                 where excerpt like '%水泵房夜%'
                 order by stage = 'Waiting' desc, id
                 limit 1""").query(String.class).single();
        String topic = publicTopic();
        String raised = jdbc.sql("""
                insert into opinions.topic_raised (topic, street, name, raised_as, opinions, by_actor, at)
                values (gen_random_uuid(), '330105003', '地铁口乱停车', 'MEETING', array[]::varchar[], 'RULE//', now())
                returning '/topics/raised/' || id""").query(String.class).single();
        List<String> polls = jdbc.sql("select id from ballots.poll where street = '330105003' order by number")
                .query(String.class).list();
        String open = polls.get(2);
        String called = polls(cao, "MOTION", "NAMED", "甲一\n乙二", true);
        String device = polls(cao, "RANKING", "SECRET", "甲一", false);
        String owners = polls(cao, "OWNERS", "NAMED", "", false);
        String drawn = polls(cao, "PROJECTS", "PAPER", "甲一", true);

        String key = "/matters/" + jdbc.sql("select id from matters.matter where key_missed > 0 limit 1")
                .query(String.class).optional().orElseGet(() -> jdbc
                        .sql("select id from matters.matter where key_since is not null order by key_note_by limit 1")
                        .query(String.class).single());
        var pages = new LinkedHashMap<String, List<String>>();
        String claimed = "/open/projects/330105003-P01";
        String project = "/projects/330105003-P05";
        String prospect = "/projects/raised/" + prospect();
        String report = claimed + "/reports/" + jdbc.sql("""
                select seq
                  from ledger.fact
                 where subject = 'project/330105003-P01' and kind = 'Reported'
                 limit 1""").query(Integer.class).single();
        pages.put("", List.of("/", "/opinions/new", "/open/matters", "/open/matters?region=330105003000&view=LATE",
                "/open/matters?region=330105018000&view=PROMISED", "/open" + done, "/open" + atWork, "/sign-in",
                "/sign-in/phone", "/sign-in/code?phone=13900000000", waiting.link(), waiting.link() + "?filed",
                working.link(), answered.link(), working.link() + "/erase", "/open/matters?q=公开",
                "/open/matters?q=无此", "/follow/nobody", "/open/nothing", pictured.link(), pictured.link(),
                "/open/stations", "/open/contacts", "/open/contacts?street=330105003000",
                "/open/contacts?at=330105003003/云帆公寓/14/3", "/open/contacts/members/c21",
                "/open/contacts/deputies/d01", "/opinions/new?card=members/c03&region=330105003003",
                "/open/figures", "/open/rulings", "/open/stations", "/open/stations/GS-XH-02", "/open/ledger/",
                "/demo/phone",
                "/open/matters/" + brought, "/open/bulletins", bulletin, bulletin, bulletin,
                "/open/bulletins?place=无此", routed.link(), "/open" + onRoute,
                "/open/matters?view=ROUTES", "/open/projects", "/open/projects?region=330105003000", claimed, claimed,
                report, report,
                "/open/projects/330105003-P19", "/open/topics", "/open" + topic, "/open" + topic, "/open/topics",
                "/opinions/new?join=" + many.substring(9), "/open" + many,
                "/open/ballots", "/open/ballots/" + polls.get(0),
                "/open/ballots/" + polls.get(0), "/open/ballots/" + polls.get(1), "/open/ballots/" + open,
                "/vote/" + open, "/vote/" + open, "/vote/" + polls.get(0), "/scrutineer/" + device,
                "/scrutineer/" + open,
                "/open/ballots/" + called, "/open/keys", "/open/keys?theme=无此", "/open" + key));
        pages.put("so-xh-02",
                List.of("/desk", "/desk/new", desk, desk + "/ask", desk + "/turn-away", desk + "/speaker", "/matters",
                        pictures, pictures, "/matters?view=ALL", "/ratings", "/desk/opinions", "/desk/opinions?q=意见",
                        desk + "/erase", done, done + "/question", done + "/correct/4", done + "/note", "/nothing", "/",
                        "/desk/import",
                        lookedOver, lookedOver, lookedOver, broughtIn, "/bulletins", "/bulletins/new", "/bulletins/new",
                        "/bulletins/new?first=2019-01-01&last=2019-02-28", duplicate, duplicate, voice, many, "/topics",
                        topic, topic));
        pages.put("l01", List.of("/visits", "/visits/330105003-V01?building=14", "/desk", "/desk/new"));
        long link = jdbc.sql("select min(id) from links.link where ended_on is null").query(Long.class).single();
        pages.put("sc-xh",
                List.of("/ballots", "/ballots/new", "/ballots/new?preset=RATING_SESSION", "/ballots/new?preset=CHOICE",
                        "/ballots/new?preset=MOTION", "/ballots/new?preset=OWNERS", "/ballots/new?preset=POINTS",
                        "/ballots/new?preset=RANKING", "/ballots/" + device, "/ballots/" + owners + "/units",
                        "/ballots/" + owners + "/proxies", "/ballots/" + drawn + "/lot",
                        "/ballots/" + called + "/call", "/ballots/" + polls.get(1) + "/words",
                        "/ballots/" + polls.get(1) + "/names", "/ballots/" + open,
                        "/ballots/" + open + "/hall",
                        "/ballots/" + open + "/sheets", "/ballots/" + polls.get(0), "/ballots/" + open + "/hands",
                        "/links", "/links", "/links/new", "/links/" + link + "/end", "/links/ground", "/links/spread",
                        "/links/import", "/links/cards",
                        "/overview", "/bulletins", "/bulletins/new", "/ratings", "/matters?view=ALL&q=一件", "/matters",
                        "/matters?view=LATE",
                        "/matters?view=PROMISED", toAssign,
                        "/projects", "/projects/new", "/projects/board", "/projects/board",
                        "/projects/board?without=NEAR",
                        project, project + "/attach", project + "/report", project + "/expert", prospect,
                        prospect.replace("raised/", "new?topic="), project + "/plan", project + "/call",
                        project + "/hand-over", "/visits",
                        "/visits/330105003-V01?building=3", "/deputies", "/deputies/d01", toAssign + "/assign",
                        "/topics", topic, voice, toAssign + "/route", done + "/reopen", atWork, "/topics/raised",
                        "/topics/raised", raised, raised, raised, atWork + "/merge", atWork + "/merge", "/keys",
                        key, key + "/supervise", atWork + "/make-key", key + "/end-key"));
        pages.put("h-dcg",
                List.of("/matters", "/ratings", "/matters?view=RETURNED", atWork, atWork + "/reply", atWork + "/extend",
                        atWork + "/contact", atWork + "/pause", atWork + "/progress", atWork + "/plan", onRoute,
                        onRoute + "/plan", onRoute + "/reach", "/matters?view=ROUTES"));
        pages.put("d02", List.of("/vote/" + open, "/vote/" + open, "/vote/" + open));
        pages.put("d01", List.of("/desk/new", "/matters", "/matters?view=OPEN", toAssign, toAssign + "/take",
                toAssign + "/hand-up", "/projects", "/projects/330105003-P01", "/projects/330105003-P01/meet",
                "/projects/330105003-P01/ask", "/projects/330105003-P01/check", "/deputies/d01", "/deputies/d01/report",
                "/links/mine", "/deputies?words=无此",
                "/visits/330105003-V01?building=1"));
        String handDown = jdbc.sql("select id::text from matters.hand_down limit 1").query(String.class).single();
        pages.put("dc-1", List.of("/overview", "/ratings", "/hand-downs", "/hand-downs/new", "/hand-downs/" + handDown,
                "/matters?region=330105003000&view=ALL", toAssign + "/hand-down", "/matters", "/matters?view=CLOSED",
                toAssign, toAssign + "/rule", "/projects", "/projects/330105003-P01", "/deputies/d02",
                "/projects/board",
                "/projects/board?region=330105003000"));
        accounts.put("expert", "业主", accounts.encode(DistrictTest.PASSWORD),
                List.of(new Grant(Role.EXPERT, "330105003", "330105003-P01-E" + jdbc.sql("""
                        select seq
                          from ledger.fact
                         where subject = 'project/330105003-P01' and kind = 'ExpertJoined'
                         limit 1""").query(Integer.class).single())));
        pages.put("expert", List.of("/advice", "/advice/330105003-P01", "/advice/330105003-P01", "/advice"));
        accounts.put("resident", "居民", accounts.encode(DistrictTest.PASSWORD),
                List.of(new Grant(Role.RESIDENT, "", "")));
        pages.put("resident",
                List.of("/rate/330105003-P02", "/open/projects/330105003-P02", "/mine", "/opinions/new", "/"));
        var office = "/admin/accounts/" + jdbc.sql("select id from people.account where login = 'so-xh-02'")
                .query(java.util.UUID.class).single();
        Page admin = browser.desktopOf("admin");
        admin.navigate("/admin/import/departments");
        admin.locator("#file").setInputFiles(new com.microsoft.playwright.options.FilePayload("单位.csv", "text/csv",
                "编号,名称,街道\nXX-1,试办,小河街道\nXX-2,,小河街道\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        button(admin, "检查后导入").click();
        admin.locator(".row-bad").waitFor();
        String reviewed = admin.url().replaceFirst(".*(?=/admin)", "");
        pages.put("admin", List.of("/", "/admin/retention", "/admin/retention/erase", "/desk/import", "/nothing",
                "/account", "/admin", "/admin/regions",
                "/admin/stations", "/admin/departments", "/admin/deputies", "/admin/council-members",
                "/admin/categories", "/admin/categories/0103", "/admin/import/categories", "/admin/stations/GS-XH-02",
                "/admin/regions/new", "/admin/import/stations", reviewed, "/admin/accounts", "/admin/accounts/new",
                "/admin/accounts/many",
                "/admin/accounts/new?role=DEPARTMENT", office, office + "/grant?role=DEPUTY", "/admin/limits",
                "/admin/limits/SCREEN?region=330105003000", "/admin/notices", "/admin/letters", "/admin/words",
                "/admin/words", "/admin/claims", "/admin/claims", "/admin/topic-weights", "/admin/topic-weights",
                "/admin/hints", "/admin/hints", "/admin/polls", "/admin/polls?preset=CHOICE", "/admin/standards",
                "/admin/standards/DEPUTIES", "/admin/standards/PLACE", "/admin/rating-floor", "/admin/key-themes"));
        return pages;
    }

    /** Topics are reckoned a little after the district is there. */
    private String publicTopic() throws InterruptedException {
        var topic = java.util.Optional.<String>empty();
        for (int tries = 0; topic.isEmpty() && tries < 240; tries++) {
            Thread.sleep(500);
            topic = jdbc.sql("select '/topics/' || id from opinions.topic where public limit 1").query(String.class)
                    .optional();
        }
        return topic.orElseThrow();
    }

    /** A topic that waits to become a project. */
    private java.util.UUID prospect() {
        return jdbc.sql("""
                insert into claims.prospect (topic, street, name, voices, opinions, raised_at)
                values (gen_random_uuid(), '330105003', '地下车库漏水', 7, '{}', now())
             returning topic""").query(java.util.UUID.class).single();
    }

    /** A poll of that kind, open if it shall be. */
    private static String polls(Page chair, String preset, String level, String names, boolean open) {
        chair.navigate("/ballots/new?preset=" + preset);
        chair.locator("#title").fill("要看的投票 " + preset);
        chair.locator("#items").fill("一件\n两件\n三件");
        if (preset.equals("PROJECTS")) {
            chair.locator("#items").fill("一件 | 10\n两件 | 20");
            chair.locator("#budget").fill("20");
            chair.locator("#mostNamed").fill("1");
            chair.locator("#tie").selectOption("drawn");
            chair.locator("[name=keeper][value=WORDS]").check();
        }
        if (chair.locator("[name=level][value=" + level + "]").count() == 1) {
            chair.locator("[name=level][value=" + level + "]").check();
        }
        button(chair, "保存，去列名单").click();
        String id = chair.url().replaceFirst(".*/ballots/", "");
        if (!names.isEmpty()) {
            chair.locator("#names").fill(names);
            button(chair, "加入名单").click();
        }
        if (open) {
            chair.locator("#words").fill("监票人的口令很长");
            chair.locator("#wordsAgain").fill("监票人的口令很长");
            chair.locator("form[action$='/open'] button").click();
            chair.getByText("正在投票").first().waitFor();
        }
        return id;
    }
}
