package org.huying.links;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huying.places.Places;
import org.huying.places.Region;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links of a street as a register (联系台账), in the columns in which they are brought in. */
@Service
public class LinkRegister {

    private final Links links;
    private final Faces faces;
    private final Places places;

    LinkRegister(Links links, Faces faces, Places places) {
        this.links = links;
        this.faces = faces;
        this.places = places;
    }

    /** The present links of a street as a register. */
    @Transactional(readOnly = true)
    public Stream<List<Object>> lines(String street) {
        return links.present(street).stream().map(link -> {
            var line = new ArrayList<Object>();
            line.add(link.holder().code());
            line.add(link.target() instanceof Link.Member(Contact member) ? member.code() : "");
            Area area = link.target() instanceof Link.Care(Area cared) ? cared : new Area("", "", 0, 0, 0, 0);
            line.add(area.community().isEmpty() ? ""
                    : places.findRegion(area.community()).map(Region::name).orElse(area.community()));
            line.add(area.part());
            Stream.of(area.building(), area.unit(), area.first(), area.last())
                    .forEach(number -> line.add(number == 0 ? "" : number));
            line.add(link.from().toString());
            line.add(link.decision());
            line.add(name(link.holder()));
            line.add(link.target() instanceof Link.Member(Contact member) ? name(member) : "");
            return (List<Object>) line;
        });
    }

    private String name(Contact contact) {
        return faces.face(contact).name();
    }

    /** The headings of the register; names stand last, for reading. */
    public static List<String> headings() {
        return Stream
                .concat(Arrays.stream(LinkTable.Column.values()).map(LinkTable.Column::heading),
                        Stream.of("联系人姓名", "联系的成员姓名"))
                .toList();
    }
}
