package org.huying.opinions;

import org.huying.Refused;

/** Those to whom somebody may speak in person, over the code on their card: known to the room that keeps who looks after whom. */
public interface Addressees {

    /**
     * Who is spoken to.
     *
     * @param card as it stands in addresses
     */
    record Addressee(String card, String name, boolean isDeputy) {
    }

    /** @throws Refused.NotFound where nobody has such a card */
    Addressee addressee(String card);

    /** It was said to them; what was said twice was said once. */
    void heard(String card, OpinionId opinion);
}
