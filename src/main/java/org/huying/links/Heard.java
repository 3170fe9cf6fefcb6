package org.huying.links;

import java.util.List;
import org.huying.opinions.Addressees;
import org.huying.opinions.Opinion;
import org.huying.opinions.OpinionId;
import org.huying.opinions.Opinions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said to somebody over the code on their card. */
@Service
@Transactional
public class Heard implements Addressees {

    private static final int NEWEST = 50;

    private final LinkStore store;
    private final Faces faces;
    private final Opinions opinions;

    Heard(LinkStore store, Faces faces, Opinions opinions) {
        this.store = store;
        this.faces = faces;
        this.opinions = opinions;
    }

    @Override
    @Transactional(readOnly = true)
    public Addressee addressee(String card) {
        ContactPerson person = faces.face(Contact.read(card));
        return new Addressee(person.contact().toString(), person.name(), person.isDeputy());
    }

    @Override
    public void heard(String card, OpinionId opinion) {
        store.hear(opinion, faces.face(Contact.read(card)).contact());
    }

    /** The newest of it, with the words: whoever wrote them was told that they are read. */
    @Transactional(readOnly = true)
    public List<Opinion> by(Contact contact) {
        return opinions.several(store.heard(contact, NEWEST));
    }
}
