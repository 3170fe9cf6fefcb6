package org.huying.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huying.Refused;
import org.huying.opinions.Category;
import org.huying.opinions.Filing;
import org.huying.opinions.Titles;
import org.jspecify.annotations.Nullable;

/**
 * Something the district committee handed down (区级交办), and how far it has come.
 *
 * @param streets how many streets it went to
 * @param answered those with an answer, confirmed or not
 * @param closed those whose answer the district has confirmed
 */
public record HandDown(UUID id, String region, String title, String text, String category, LocalDate due,
        Instant givenAt, int streets, int answered, int closed) {

    /**
     * What is to be handed down.
     *
     * @param key made once per form; the same key sent twice hands down once
     * @param streets the codes of the streets it is for
     */
    public record Order(UUID key, String title, String publicText, String category, @Nullable LocalDate due,
            List<String> streets) {

        void check(LocalDate today) {
            new Refused.Incomplete().text(title, "title", Titles.LONGEST).text(publicText, "publicText", Filing.LONGEST)
                    .unless(Category.isCode(category), "category", "opinions.category-unknown")
                    .unless(due != null && due.isAfter(today) && due.isBefore(today.plusYears(1)), "due",
                            "matters.hand-down-due", today.plusDays(1), today.plusYears(1).minusDays(1))
                    .unless(!streets.isEmpty(), "streets", "matters.hand-down-streets").check();
        }
    }
}
