package org.huying.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huying.Refused;
import org.huying.imports.Sheet;
import org.huying.imports.Sheets;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links from a spreadsheet, in the columns in which they are given out: all rows or none. */
@Service
@Transactional
public class LinkTable {

    /** What a column says, with the headings by which it is known. */
    public enum Column {
        HOLDER("holder", "联系人", "联系人编号", "编号", "姓名"), MEMBER("member", "联系的成员", "议政代表", "议事会成员"),
        COMMUNITY("community", "社区"), PART("part", "小区或网格", "小区", "网格"), BUILDING("building", "幢", "楼栋"),
        UNIT("unit", "单元"), FIRST("first", "起室"), LAST("last", "止室"), FROM("from", "起始日"),
        DECISION("decision", "由谁决定", "依据");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        /** As the register is headed. */
        public String heading() {
            return names.get(1);
        }

        boolean isCalled(String heading) {
            String plain = heading.strip().toLowerCase(java.util.Locale.ROOT);
            return names.contains(plain) || names.contains(heading.strip());
        }
    }

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})日?( 00:00.*|T00:00.*)?");

    private final Links links;
    private final Faces faces;
    private final Places places;

    LinkTable(Links links, Faces faces, Places places) {
        this.links = links;
        this.faces = faces;
        this.places = places;
    }

    /** What is wrong with a row. */
    public record Wrong(int row, String cells, List<Refused> problems) {
    }

    /** Some rows cannot be understood; nothing was brought in. */
    public static final class WrongRows extends Refused.Incomplete {
        private final transient List<Wrong> rows;

        WrongRows(List<Wrong> rows) {
            this.rows = List.copyOf(rows);
            unless(false, "file", "links.rows-wrong", rows.size());
        }

        public List<Wrong> rows() {
            return rows;
        }
    }

    /**
     * Begins the links of a spreadsheet that do not hold already.
     *
     * @return how many were begun
     * @throws WrongRows with every row that is wrong
     */
    public int bringIn(Person by, String street, String name, byte[] file) {
        Links.committee(by, street);
        Sheet sheet = read(name, file);
        Map<Column, Integer> columns = columns(sheet.header());
        new Refused.Incomplete().unless(columns.containsKey(Column.HOLDER)
                && (columns.containsKey(Column.COMMUNITY) || columns.containsKey(Column.MEMBER)), "file",
                "links.columns-missing").check();
        List<ContactPerson> serving = faces.of(street);
        int before = links.all(street).size();
        var wrong = new ArrayList<Wrong>();
        for (Sheet.Row row : sheet.rows()) {
            try {
                begin(by, street, serving, column -> Optional.ofNullable(columns.get(column))
                        .map(place -> row.cell(place).strip()).orElse(""));
            } catch (Refused.NotFound | Refused.Incomplete problem) {
                wrong.add(new Wrong(row.number(), String.join("，", row.cells().stream().filter(one -> !one.isBlank())
                        .toList()), problem instanceof Refused.Incomplete many ? List.copyOf(many.fields().values())
                                : List.of(problem)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new WrongRows(wrong);
        }
        return links.all(street).size() - before;
    }

    private static Sheet read(String name, byte[] file) {
        try {
            return Sheets.read(file, name, header -> columns(header).size());
        } catch (Refused unreadable) {
            throw new Refused.Incomplete().unless(false, "file", unreadable.key(), unreadable.values().toArray());
        }
    }

    private static Map<Column, Integer> columns(List<String> header) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (Column column : Column.values()) {
            for (int place = 0; place < header.size(); place++) {
                if (column.isCalled(header.get(place)) && !columns.containsValue(place)) {
                    columns.putIfAbsent(column, place);
                }
            }
        }
        return columns;
    }

    private void begin(Person by, String street, List<ContactPerson> serving, Function<Column, String> cell) {
        var wrong = new Refused.Incomplete();
        Contact holder = contact(serving, cell.apply(Column.HOLDER), "holder", wrong);
        String from = cell.apply(Column.FROM);
        LocalDate day = from.isEmpty() ? links.today() : day(from);
        wrong.unless(day != null, "from", "links.day-wrong");
        String member = cell.apply(Column.MEMBER);
        wrong.unless(member.isEmpty() != cell.apply(Column.COMMUNITY).isEmpty(), "member", "links.one-target");
        Link.Target target = member.isEmpty() ? new Link.Care(area(street, cell, wrong))
                : new Link.Member(contact(serving, member, "member", wrong));
        wrong.check();
        String decision = cell.apply(Column.DECISION);
        links.begin(by, holder, target, day == null ? links.today() : day,
                decision.isEmpty() ? by.name() : decision);
    }

    /** 2026-03-01, 2026/3/1, 2026年3月1日. */
    private static @Nullable LocalDate day(String said) {
        var found = DAY.matcher(said);
        return found.matches() ? Text.readDay("%s-%02d-%02d".formatted(found.group(1),
                Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))) : null;
    }

    /** By code or by name; of a name that two have none is taken. */
    private static Contact contact(List<ContactPerson> serving, String said, String field, Refused.Incomplete wrong) {
        List<ContactPerson> found = serving.stream()
                .filter(one -> one.contact().code().equalsIgnoreCase(said) || one.name().equals(said)).toList();
        wrong.unless(found.size() == 1, field, found.isEmpty() ? "links.nobody" : "links.two-of-that-name", said);
        return found.isEmpty() ? new Contact(ContactKind.MEMBER, said) : found.getFirst().contact();
    }

    private Area area(String street, Function<Column, String> cell, Refused.Incomplete wrong) {
        String said = cell.apply(Column.COMMUNITY);
        String community = places.regions(street, Region.Level.COMMUNITY).stream()
                .filter(one -> one.code().equals(said) || one.name().equals(said)
                        || places.fullName(one.code()).equals(said))
                .map(Region::code).findFirst().orElse("");
        wrong.unless(!community.isEmpty(), "community", "links.community-missing");
        return new Area(community, cell.apply(Column.PART), number(cell, Column.BUILDING, wrong),
                number(cell, Column.UNIT, wrong), number(cell, Column.FIRST, wrong),
                number(cell, Column.LAST, wrong));
    }

    private static int number(Function<Column, String> cell, Column column, Refused.Incomplete wrong) {
        String said = cell.apply(column).replaceAll("\\.0$|[幢栋号楼单元室]", "");
        boolean right = said.isEmpty() || said.matches("\\d{1,5}");
        wrong.unless(right, "number-" + column, "links.number-wrong", column.heading(), cell.apply(column));
        return right && !said.isEmpty() ? Integer.parseInt(said) : 0;
    }
}
