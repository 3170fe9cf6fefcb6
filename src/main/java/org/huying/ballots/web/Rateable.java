package org.huying.ballots.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huying.ballots.held.Item;
import org.huying.ballots.held.Polls;
import org.huying.ballots.held.Wanting;
import org.huying.matters.Answers;
import org.huying.matters.Answers.Standing;
import org.huying.people.Department;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The matters that a rating session (评单会) may take up: what was answered in its period and still stands, and what an
 * earlier session gave back to work.
 */
@Component
class Rateable {

    /** A session each half year. */
    private static final int MONTHS = 6;
    /** So many are graded with care; where there are more the chair chooses. */
    private static final int WITH_CARE = 20;

    private final Answers answers;
    private final Wanting wanting;
    private final Polls polls;
    private final People people;

    Rateable(Answers answers, Wanting wanting, Polls polls, People people) {
        this.answers = answers;
        this.wanting = wanting;
        this.polls = polls;
        this.people = people;
    }

    /**
     * What may be chosen from.
     *
     * @param sentBack what an earlier session gave back to work, among the lines or not answered anew yet
     * @param waiting how many of those are not answered anew yet
     * @param leads names of the departments that answered, by code
     */
    record Offer(LocalDate first, LocalDate last, List<Standing> lines, Set<String> sentBack, int waiting,
            Map<String, String> leads) {

        boolean isTicked(Standing line) {
            return lines.size() <= WITH_CARE || sentBack.contains(line.matter().id().value());
        }

        boolean isCut() {
            return lines.size() >= Answers.MOST;
        }

        String lead(Standing line) {
            return leads.getOrDefault(line.matter().lead(), "");
        }
    }

    /** @param chosen what the draft holds already; it stays on the list whatever the period */
    Offer in(Person person, String street, String first, String last, List<String> chosen) {
        LocalDate until = or(Text.readDay(last), polls.today());
        LocalDate from = or(Text.readDay(first), until.minusMonths(MONTHS).plusDays(1));
        if (!mayChoose(person, street)) {
            return new Offer(from, until, List.of(), Set.of(), 0, Map.of());
        }
        Set<String> sentBack = wanting.of(street);
        var lines = new ArrayList<>(answers.in(street, from, until));
        Set<String> listed = new HashSet<>(lines.stream().map(Rateable::id).toList());
        lines.addAll(0, answers.of(street, Stream.concat(sentBack.stream(), chosen.stream())
                .filter(id -> !listed.contains(id)).toList()));
        lines.sort(Comparator.comparing(line -> !sentBack.contains(id(line))));
        long answered = lines.stream().filter(line -> sentBack.contains(id(line))).count();
        return new Offer(from, until, lines, sentBack, Math.toIntExact(sentBack.size() - answered),
                people.departments("").stream().collect(toMap(Department::code, Department::name)));
    }

    /** The ticked ones as lines of the ballot paper, named as everybody reads them; equal names are told apart. */
    List<Item> chosen(Person person, String street, List<String> ids) {
        if (ids.isEmpty() || !mayChoose(person, street)) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        var names = new HashSet<String>();
        var known = answers.of(street, ids).stream().collect(toMap(Rateable::id, Function.identity()));
        for (Standing line : ids.stream().distinct().map(known::get).filter(Objects::nonNull).toList()) {
            String title = line.matter().title();
            String name = names.add(title) ? title : title + "（" + id(line) + "）";
            items.add(new Item(Integer.toString(items.size() + 1), name, "", id(line)));
        }
        return items;
    }

    private static boolean mayChoose(Person person, String street) {
        return Stream.of(Role.STREET_COMMITTEE, Role.STATION_OFFICER)
                .anyMatch(role -> person.as(role, street + "000").isPresent());
    }

    private static String id(Standing line) {
        return line.matter().id().value();
    }

    private static LocalDate or(@Nullable LocalDate typed, LocalDate usual) {
        return typed == null ? usual : typed;
    }
}
