package org.huying.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.huying.ballots.Marks;
import org.huying.ballots.held.Hall;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Keeper;
import org.huying.ballots.held.Level;
import org.huying.ballots.held.Outcomes;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Preset;
import org.huying.ballots.held.Ready;
import org.huying.ballots.held.Rolls;
import org.huying.ballots.held.Setting;
import org.huying.ballots.held.Voter;
import org.huying.matters.Cursor;
import org.huying.matters.Listed;
import org.huying.matters.Matters;
import org.huying.matters.View;
import org.huying.people.Person;
import org.huying.people.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Three polls of one street: one open, one counted, one in which matters were graded. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoPolls {

    private static final String STREET = "330105003";
    private static final String PROJECTS = "小河街道2027年民生项目票选";
    private static final int GRADED = 6;

    private final DemoRegister register;
    private final Polls polls;
    private final Outcomes outcomes;
    private final Rolls rolls;
    private final Hall hall;
    private final Ready ready;
    private final Matters matters;
    private final Random random = new Random(20261126);

    DemoPolls(DemoRegister register, Polls polls, Outcomes outcomes, Rolls rolls, Hall hall, Ready ready,
            Matters matters) {
        this.register = register;
        this.polls = polls;
        this.outcomes = outcomes;
        this.rolls = rolls;
        this.hall = hall;
        this.ready = ready;
        this.matters = matters;
    }

    void play() {
        Person chair = register.person(Role.STREET_COMMITTEE + STREET);
        Person teller = register.person("so-xh-02");
        counted(chair, teller);
        graded(chair, teller);
        open(chair, set(ready.of(Preset.PROJECTS), PROJECTS, "greedy_votes", Level.SECRET));
    }

    private String open(Person chair, Setting setting) {
        String id = polls.draft(chair, STREET, setting.with(setting.options().keptBy(Keeper.WORDS)));
        rolls.addCouncil(chair, id);
        rolls.addDeputies(chair, id);
        polls.open(chair, id, DemoRegister.PASSWORD);
        return id;
    }

    /** Last year's projects, on paper, by Equal Shares. */
    private void counted(Person chair, Person teller) {
        String id = open(chair, set(ready.of(Preset.PROJECTS), "小河街道2026年民生项目票选", "mes_cost_add1u", Level.PAPER));
        // Most want what is large, some what is near: the two rules choose differently.
        List<Marks> pile = pile(chair, id, 2, _ -> {
            List<String> wanted = random.nextInt(5) < 3 ? List.of("1", "6", "2", "3") : List.of("5", "8", "7", "4");
            var marks = new TreeMap<String, String>();
            while (marks.size() < 3) {
                marks.put(wanted.get((int) (random.nextDouble() * random.nextDouble() * wanted.size())), Marks.YES);
            }
            return new Marks(marks);
        });
        read(chair, teller, id, pile);
        polls.close(chair, id);
        outcomes.announce(chair, id);
    }

    private void graded(Person chair, Person teller) {
        var items = new ArrayList<Item>();
        for (Listed matter : matters.browse(STREET, View.CLOSED, Cursor.START)) {
            if (items.size() < GRADED && !matter.handedDown() && !matter.brought() && matter.stage().equals("Closed")) {
                items.add(new Item(Integer.toString(items.size() + 1), matter.title(), "", matter.id().value()));
            }
        }
        Setting session = ready.of(Preset.RATING_SESSION);
        String id = open(chair,
                session.titled("小河街道下半年选民评单会").with(items, 1).about("请给下半年办的这些事打分，只看办得怎么样。").by(Level.PAPER));
        List<String> grades = new ArrayList<>(Setting.GRADES);
        grades.add(Setting.NOT_INFORMED);
        List<Marks> pile = pile(chair, id, 1, _ -> {
            var marks = new TreeMap<String, String>();
            items.forEach(item -> marks.put(item.id(), item.id().equals("2") && random.nextInt(10) < 7 ? "dissatisfied"
                    : grades.get((int) (random.nextDouble() * random.nextDouble() * grades.size()))));
            return new Marks(marks);
        });
        read(chair, teller, id, pile);
        polls.close(chair, id);
        outcomes.announce(chair, id);
    }

    private interface Writer {
        Marks write(Voter voter);
    }

    /** Ballots for all but a few who stayed away. */
    private List<Marks> pile(Person chair, String id, int away, Writer writer) {
        List<Voter> here = hall.without(chair, id);
        here = here.subList(0, here.size() - away);
        hall.issuePaper(chair, id, here.stream().map(Voter::voter).toList());
        return here.stream().map(writer::write).toList();
    }

    private void read(Person chair, Person teller, String id, List<Marks> pile) {
        for (int i = 0; i < pile.size(); i++) {
            hall.read(chair, id, i + 1, pile.get(i));
            hall.read(teller, id, i + 1, pile.get(i));
        }
    }

    private static Setting set(Setting base, String title, String rule, Level level) {
        var costs = new TreeMap<>(Map.of("河埠路加装夜间照明", "60000", "老小区楼道扶手", "45000", "社区食堂无障碍坡道", "30000",
                "儿童乐园换软质地面", "80000", "电动车集中充电棚", "95000", "公园增设饮水点", "18000", "小区垃圾房除臭", "52000",
                "居民书屋周末开放", "24000"));
        var items = new ArrayList<Item>();
        costs.forEach((name, cost) -> items.add(new Item(Integer.toString(items.size() + 1), name, cost, "")));
        return base.titled(title).with(items, 1).about("请选出您认为最该先办的项目，最多三个。").under("200000", rule, "100").by(level);
    }
}
