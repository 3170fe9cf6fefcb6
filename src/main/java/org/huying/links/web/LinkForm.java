package org.huying.links.web;

import java.time.LocalDate;
import java.util.Map;
import org.huying.Refused;
import org.huying.links.ContactKind;
import org.huying.links.Area;
import org.huying.links.Contact;
import org.huying.links.Link;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What somebody typed about a link; everything wrong is said at once. */
final class LinkForm {

    private final MultiValueMap<String, String> typed;
    private final Refused.Incomplete wrong = new Refused.Incomplete();

    LinkForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    void check() {
        wrong.check();
    }

    String text(String field) {
        String text = typed.getFirst(field);
        return text == null ? "" : text.replace('\0', '\ufffd').strip();
    }

    Contact contact(String field) {
        wrong.unless(!text(field).isEmpty(), field, "links.choose");
        return text(field).isEmpty() ? new Contact(ContactKind.MEMBER, "") : Contact.read(text(field));
    }

    @Nullable
    Contact perhaps(String field) {
        return text(field).isEmpty() ? null : Contact.read(text(field));
    }

    LocalDate day(String field) {
        LocalDate day = Text.readDay(text(field));
        wrong.unless(day != null, field, "links.day-wrong");
        return day == null ? LocalDate.EPOCH : day;
    }

    /** A member or an area, one of them. */
    Link.Target target() {
        boolean member = !text("member").isEmpty();
        boolean area = !text("community").isEmpty();
        wrong.unless(member || area, "community", "links.one-target");
        wrong.unless(!member || !area, "member", "links.one-target");
        if (member) {
            return new Link.Member(Contact.read(text("member")));
        }
        var cared = new Area(text("community"), text("part"), number("building"), number("unit"), number("first"),
                number("last"));
        wrong.unless(cared.building() == 0 || !cared.part().isEmpty(), "part", "links.part-missing")
                .unless(cared.unit() == 0 || cared.building() > 0, "building", "links.building-missing")
                .unless(cared.first() == 0 && cared.last() == 0 || cared.unit() > 0, "unit", "links.unit-missing")
                .unless(cared.first() > 0 == cared.last() > 0 && cared.last() >= cared.first(), "last",
                        "links.doors-wrong");
        return new Link.Care(cared);
    }

    private int number(String field) {
        boolean right = text(field).matches("\\d{0,5}");
        wrong.unless(right, field, "links.number-only");
        return right && !text(field).isEmpty() ? Integer.parseInt(text(field)) : 0;
    }

    /** The area as the fields of the form say it. */
    static Map<String, String> fields(@Nullable Area area) {
        return area == null ? Map.of() : Map.of("community", area.community(), "part", area.part(), "building",
                plain(area.building()), "unit", plain(area.unit()), "first", plain(area.first()), "last",
                plain(area.last()));
    }

    private static String plain(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
