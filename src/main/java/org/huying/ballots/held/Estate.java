package org.huying.ballots.held;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.ballots.Owners;
import org.huying.ballots.Result;
import org.huying.ballots.Turnout;
import org.huying.ballots.seal.PublishedPoll;
import org.huying.imports.Sheet;
import org.huying.imports.Sheets;
import org.huying.people.Person;
import org.huying.web.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of an owners' meeting: brought in from a spreadsheet, checked row by row, counted by area and by head. */
@Service
@Transactional
public class Estate {

    private static final String AREA = "\\d{1,7}(\\.\\d{1,2})?";
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_OWNER = 60;
    private static final int TOLD = 6;

    private final PollBook book;
    private final RollStore rolls;
    private final AnswerStore answers;

    Estate(PollBook book, RollStore rolls, AnswerStore answers) {
        this.book = book;
        this.rolls = rolls;
        this.answers = answers;
    }

    /** What the roll sums up to. */
    public record Sums(long units, long heads, long area) {
    }

    /**
     * Brings the units in: a column for the unit, one for the owner, one for the area in square metres. All or nothing.
     *
     * @throws Refused with the rows that cannot be read, and why
     */
    public void bring(Person person, String poll, byte[] file, String name) {
        Held held = book.taken(person, poll);
        if (!held.isDraft()) {
            throw new Refused("ballots.roll-frozen");
        }
        PollBook.mustBe(held.setting().preset() == Preset.OWNERS);
        Sheet sheet = Sheets.read(file, name, header -> header.stream().filter(cell -> place(cell) >= 0).count());
        int[] columns = {-1, -1, -1};
        for (int i = 0; i < sheet.header().size(); i++) {
            int place = place(sheet.header().get(i));
            if (place >= 0 && columns[place] < 0) {
                columns[place] = i;
            }
        }
        if (columns[0] < 0 || columns[1] < 0 || columns[2] < 0) {
            throw new Refused("ballots.units-columns");
        }
        List<Owners.Unit> units = read(sheet, columns);
        rolls.clear(poll);
        units.forEach(unit -> rolls.enrolUnit(poll, unit));
    }

    private static int place(String heading) {
        String word = heading.strip().toLowerCase(Locale.ROOT);
        if (word.matches(".*(面积|area).*")) {
            return 2;
        }
        if (word.matches(".*(业主|产权人|所有权人|owner).*")) {
            return 1;
        }
        return word.matches(".*(房号|室号|门牌|单元|专有部分|unit).*") ? 0 : -1;
    }

    private static List<Owners.Unit> read(Sheet sheet, int[] columns) {
        var wrong = new ArrayList<String>();
        var units = new LinkedHashMap<String, Owners.Unit>();
        var seen = new HashSet<String>();
        for (Sheet.Row row : sheet.rows()) {
            String unit = row.cell(columns[0]).strip();
            String owner = row.cell(columns[1]).strip();
            String area = row.cell(columns[2]).replaceAll("[,，\\s㎡]|平方米|m2|m²", "");
            String why = unit.isEmpty() || owner.isEmpty() ? "ballots.unit-empty"
                    : unit.length() > LONGEST_UNIT || owner.length() > LONGEST_OWNER ? "ballots.unit-long"
                            : !area.matches(AREA) || new BigDecimal(area).signum() == 0 ? "ballots.unit-area"
                                    : !seen.add(unit) ? "ballots.unit-twice" : "";
            if (!why.isEmpty()) {
                wrong.add(Text.t("ballots.unit-row", row.number(), Text.t(why)));
            } else {
                units.put(unit, new Owners.Unit(unit, owner,
                        new BigDecimal(area).movePointRight(2).setScale(0).longValueExact()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refused("ballots.units-wrong", wrong.size(),
                    wrong.stream().limit(TOLD).collect(Collectors.joining(" ")));
        }
        if (units.isEmpty()) {
            throw new Refused("ballots.roll-empty");
        }
        return List.copyOf(units.values());
    }

    @Transactional(readOnly = true)
    public Sums sums(Person person, String poll) {
        book.reached(person, poll);
        return sums(rolls.units(poll));
    }

    private static Sums sums(List<Owners.Unit> units) {
        return new Sums(units.size(), units.stream().map(Owners.Unit::owner).distinct().count(),
                units.stream().mapToLong(Owners.Unit::area).sum());
    }

    /** What the roll sums up to and for how many units one person may vote, as it is frozen. */
    PublishedPoll.Estate published(Held held) {
        Sums sums = sums(rolls.units(held.id()));
        return new PublishedPoll.Estate(sums.heads(), sums.area(),
                Optional.of(held.setting().options().proxies().longValue()));
    }

    /** The units with whose they are, for those who call them. */
    @Transactional(readOnly = true)
    public Map<String, Owners.Unit> units(Person person, String poll) {
        book.reached(person, poll);
        var units = new LinkedHashMap<String, Owners.Unit>();
        rolls.units(poll).forEach(unit -> units.put(unit.id(), unit));
        return units;
    }

    /** What each item came to, by area and by head. */
    Result.OwnersMeeting result(Held held) {
        List<Owners.Unit> units = rolls.units(held.id());
        var said = answers.answers(held.id());
        var decisions = new LinkedHashMap<String, Owners.Outcome>();
        for (Item item : held.setting().items()) {
            var answered = said.entrySet().stream().filter(one -> !one.getValue().at(item.id()).isEmpty())
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().at(item.id())));
            decisions.put(item.id(), new Owners(units, held.setting().options().special()).count(answered));
        }
        long present = said.size();
        return new Result.OwnersMeeting(new Turnout(units.size(), present, present, present, present, 0), decisions);
    }
}
