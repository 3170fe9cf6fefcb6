package org.huying.ballots.count;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a rule besides its name.
 *
 * @param step by how many units of the currency Add1 raises each share
 * @param minScore what a project needs at least where most votes come first; if not given, what the file says for the rule
 *        with a threshold, and nothing for the others
 * @param exclusive ids of which at most one is funded, in groups
 * @param tie who comes first among equals; if not given, what is usual with the rule
 */
public record Terms(Fraction step, @Nullable Fraction minScore, List<Set<String>> exclusive, @Nullable TieRule tie) {

    public static final Terms USUAL = new Terms(Fraction.of(1), null, List.of(), null);

    public Terms {
        if (step.sign() <= 0) {
            throw new Misunderstood("步长必须大于零。", "The step must be more than zero.");
        }
    }

    public Terms tied(TieRule other) {
        return new Terms(step, minScore, exclusive, other);
    }

    /** The tie rule that was given, or else the one usual with the rule. */
    public TieRule tieRule(Rule rule) {
        return tie != null ? tie : rule.isACitys() ? TieRule.LISTED : TieRule.USUAL;
    }
}
