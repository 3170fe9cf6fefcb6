package org.huying.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huying.matters.CommitteeDesk;
import org.huying.matters.DepartmentDesk;
import org.huying.matters.DistrictDesk;
import org.huying.matters.HandDown;
import org.huying.matters.Handling;
import org.huying.matters.Listed;
import org.huying.matters.Matter;
import org.huying.matters.MatterId;
import org.huying.matters.Matters;
import org.huying.matters.Outcome;
import org.huying.people.Department;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.photos.Chosen;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Text;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One matter that the district has handed down to every street; most have answered, some answers are confirmed. */
@Component
@ConditionalOnProperty("huying.demo")
class DemoHandDowns {

    private static final UUID KEY = UUID.nameUUIDFromBytes(new byte[]{'h', '1'});

    private final PlayedClock clock;
    private final DemoRegister register;
    private final DistrictDesk district;
    private final CommitteeDesk committee;
    private final DepartmentDesk departments;
    private final Matters matters;
    private final People people;
    private final Places places;

    DemoHandDowns(PlayedClock clock, DemoRegister register, DistrictDesk district, CommitteeDesk committee,
            DepartmentDesk departments, Matters matters, People people, Places places) {
        this.clock = clock;
        this.register = register;
        this.district = district;
        this.committee = committee;
        this.departments = departments;
        this.matters = matters;
        this.people = people;
        this.places = places;
    }

    void play(LocalDate today) {
        Person giver = register.person("dc-1");
        at(today.minusDays(24), 9);
        district.handDown(new HandDown.Order(KEY, "电动自行车充电桩安全隐患排查",
                "请各街道排查小区内电动自行车集中充电点：有无飞线充电、占用消防通道、灭火器材是否到位。"
                        + "逐个小区列出数量、发现的问题和整改日期，能当场整改的当场整改。",
                "", today.plusDays(6),
                places.regions("330105", Region.Level.STREET).stream().map(Region::code).toList()),
                giver);
        List<Listed> lines = district.matters(district.handDown(KEY, giver));
        for (int n = 0; n < lines.size(); n++) {
            follow(lines.get(n), n, today, giver);
        }
        clock.standAt(null);
    }

    /** Every sixth street has only just been asked, the next is at work, the others have answered. */
    private void follow(Listed line, int n, LocalDate today, Person giver) {
        MatterId id = line.id();
        if (n % 6 == 5) {
            return;
        }
        at(today.minusDays(22), 9 + n % 7);
        String lead = lead(line.region());
        committee.assign(id, 1, register.person(Role.STREET_COMMITTEE + line.region().substring(0, 9)), lead, List.of(),
                "按区人大常委会要求逐个小区排查。");
        at(today.minusDays(21), 9 + n % 7);
        Person handler = register.person(handler(matters.shownToAll(id)));
        departments.accept(id, 2, handler);
        if (n % 6 == 4) {
            return;
        }
        at(today.minusDays(6 + n % 5), 15);
        departments.reply(id, 3, handler, Outcome.SOLVED, "已排查集中充电点 " + (11 + n * 3) + " 处，发现飞线充电 " + (2 + n % 4)
                + " 起，当场拆除；补配灭火器 " + (6 + n) + " 具，占用消防通道的 " + (1 + n % 2) + " 处已清理。", null, Chosen.NONE);
        if (n % 3 == 0) {
            at(today.minusDays(2), 10);
            district.confirm(id, 4, giver, "数据清楚，予以确认。");
        }
    }

    private String lead(String region) {
        List<Department> known = people.departmentsFor(region);
        return known.stream().filter(one -> one.level() == Department.Level.STREET).findFirst()
                .orElse(known.getFirst()).code();
    }

    private static String handler(Matter matter) {
        return matter.handling().map(Handling::lead).orElseThrow();
    }

    private void at(LocalDate day, int hour) {
        clock.standAt(day.atTime(hour, 20).atZone(Text.ZONE).toInstant());
    }
}
