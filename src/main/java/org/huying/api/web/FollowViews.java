package org.huying.api.web;

import java.util.List;
import org.huying.matters.Audience;
import org.huying.matters.Matters;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinion;
import org.huying.opinions.Opinions;
import org.huying.people.Accounts;
import org.huying.places.Places;
import org.huying.vault.Vault;
import org.springframework.stereotype.Component;

/** Shows a person their own case, and who looked at who they are. */
@Component
class FollowViews {

    private final Opinions opinions;
    private final Matters matters;
    private final MatterViews views;
    private final Looks looks;
    private final Places places;

    FollowViews(Opinions opinions, Matters matters, MatterViews views, Looks looks, Places places) {
        this.opinions = opinions;
        this.matters = matters;
        this.views = views;
        this.looks = looks;
        this.places = places;
    }

    FollowView of(FollowKey key) {
        Opinion opinion = opinions.followedBy(key);
        return new FollowView(OpinionView.of(opinion, places.fullName(opinion.region())),
                matters.answering(opinion).map(matter -> opinion.joined().isPresent()
                        ? views.of(matter, Audience.EVERYBODY, opinion.id().value(),
                                "/open/matters/" + matter.id() + "/photos/")
                        : views.of(matter, Audience.PERSON, "", "/follow/" + key.value() + "/photos/")).orElse(null),
                looks.at(opinion));
    }

    /** Who looked, as the vault wrote it down. */
    @Component
    static class Looks {

        private final Vault vault;
        private final Accounts accounts;

        Looks(Vault vault, Accounts accounts) {
            this.vault = vault;
            this.accounts = accounts;
        }

        List<FollowView.LookItem> at(Opinion opinion) {
            var speaker = opinion.speaker();
            return speaker == null ? List.of() : vault.looks(speaker).stream()
                    .map(look -> new FollowView.LookItem(look.at(), accounts.nameOf(look.viewer()), look.reason()))
                    .toList();
        }
    }
}
