package org.huying.links.web;

import java.util.List;
import org.huying.links.Contact;
import org.huying.links.Faces;
import org.huying.links.Link;
import org.huying.links.Spread;
import org.huying.web.Page;

/** A proposal how what nobody looks after could be spread. */
record SpreadPage(List<Spread.Proposal> proposals, Areas areas, Faces faces) implements Page {

    /** As the form says it. */
    String value(Spread.Proposal proposal) {
        return proposal.holder().contact() + "|" + switch (proposal.target()) {
            case Link.Member(Contact member) -> member.toString();
            case Link.Care care -> care.area().key();
        };
    }

    String target(Spread.Proposal proposal) {
        return switch (proposal.target()) {
            case Link.Member(Contact member) -> faces.face(member).name();
            case Link.Care care -> areas.full(care.area());
        };
    }
}
