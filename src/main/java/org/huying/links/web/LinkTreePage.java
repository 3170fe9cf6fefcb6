package org.huying.links.web;

import static org.huying.web.Text.t;

import java.util.List;
import java.util.function.Function;
import org.huying.links.Contact;
import org.huying.links.ContactPerson;
import org.huying.links.Link;
import org.huying.links.Tree;
import org.huying.places.Region;
import org.huying.web.Page;

/**
 * The link tree of a street.
 *
 * @param keeps whether whoever looks may change it
 * @param streets to choose from; one where there is no choice
 */
record LinkTreePage(Region street, Tree.Whole tree, List<Region> streets, boolean keeps, Areas areas,
        Function<Contact, ContactPerson> faces) implements Page {

    String title() {
        return t("links.tree-of", street.name());
    }

    /** Whom or what the link is about. */
    String target(Link link) {
        return switch (link.target()) {
            case Link.Member(Contact member) -> faces.apply(member).name();
            case Link.Care care -> areas.full(care.area());
        };
    }

    long ties() {
        return tree.present().stream().filter(link -> link.target() instanceof Link.Member).count();
    }

    long cares() {
        return tree.present().size() - ties();
    }

    long members() {
        return tree.deputies().stream().flatMap(one -> one.members().stream()).map(Tree.Twig::person).distinct()
                .count() + tree.alone().size();
    }
}
