package org.huying.opinions;

import java.util.stream.Stream;
import org.huying.Refused;
import org.huying.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether everybody may read a text about a case: it does not tell who spoke, nor who joined, and holds nothing that is personal by its
 * form (Personal Information Protection Law, Art. 25). Names in running text are found only where they are the
 * speaker's; whoever publishes looks for others.
 */
@Service
@Transactional(readOnly = true)
public class PublicTexts {

    private final OpinionStore store;
    private final VoiceStore voices;
    private final Vault vault;

    PublicTexts(OpinionStore store, VoiceStore voices, Vault vault) {
        this.store = store;
        this.voices = voices;
        this.vault = vault;
    }

    /**
     * The public title and text of a case.
     *
     * @throws Refused.Incomplete if they must not be read by everybody
     */
    public void check(OpinionId id, String title, String publicText) {
        String read = title + "\n" + publicText;
        new Refused.Incomplete().unless(!tellsSpeaker(id, read), "publicText", "opinions.public-tells-speaker")
                .unless(!isPersonal(read), "publicText", "opinions.public-personal")
                .unless(Masking.household(read).equals(read), "publicText", "opinions.public-household").check();
    }

    /**
     * What an office writes about a case and everybody may read.
     *
     * @throws Refused if it must not be read by everybody
     */
    public void check(OpinionId id, String words) {
        check(words);
        if (tellsSpeaker(id, words)) {
            throw new Refused("opinions.words-tell-speaker");
        }
    }

    /**
     * What an office writes about many cases, or none.
     *
     * @throws Refused if it holds what is personal by its form
     */
    public void check(String words) {
        if (isPersonal(words)) {
            throw new Refused("opinions.words-personal");
        }
    }

    private boolean tellsSpeaker(OpinionId id, String text) {
        return Stream.concat(Stream.of(id), voices.of(id).stream().map(Voice::id))
                .flatMap(one -> store.find(one).stream()).map(OpinionStore.Row::speaker)
                .anyMatch(speaker -> speaker != null && vault.isToldBy(speaker, text));
    }

    private static boolean isPersonal(String text) {
        return !Masking.answer(text).equals(text);
    }
}
