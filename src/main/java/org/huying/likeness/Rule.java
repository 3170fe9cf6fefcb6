package org.huying.likeness;

/**
 * When two texts, or two groups of them, speak of the same. Their troubles must be alike; that counts more where they name
 * the same place, and next to nothing where each names another.
 *
 * @param samePlace how often likeness of the troubles counts where the place is the same
 * @param nowhere how often where they share neither place nor phrase
 * @param apart how often where each names places, and none in common; a phrase they share counts nothing then
 * @param elsewhere how often where each names a place in its title that the other does not know
 * @param otherDistrict how often where the districts differ
 * @param telling how much a place must tell to set two texts apart
 * @param agreeing how much a shared place must tell to count in full
 * @param enough how alike is alike: higher makes groups purer and smaller
 */
public record Rule(double samePlace, double nowhere, double apart, double elsewhere, double otherDistrict,
        double telling, double agreeing, double enough) {

    /** Less agreement than that is none. */
    private static final double LITTLE = 0.2;

    /** As measured, see docs/decisions/0009-how-likeness-is-judged.md. */
    public static final Rule USUAL = new Rule(10, 0.8, 0.12, 0.02, 0.5, 2, 3.5, 0.15);

    /** The same, but for how alike is alike. */
    public Rule with(double other) {
        return new Rule(samePlace, nowhere, apart, elsewhere, otherDistrict, telling, agreeing, other);
    }

    double likeness(Topic one, Topic other, Gists gists) {
        Topic.Shared place = one.sharedPlace(other, gists);
        var less = java.util.Set.<Integer>of();
        double agreement = place.tells() / agreeing;
        boolean apart = one.apart(other);
        if (agreement < 1 && !apart) { // a phrase may name the case, but then it is hardly what troubles as well
            Topic.Shared phrase = one.sharedPhrase(other, gists);
            if (phrase.tells() > place.tells()) {
                agreement = phrase.tells() / agreeing;
                less = one.wordsAround(phrase.name(), other, gists);
            }
        }
        double likeness = one.troubleLike(other, less) * (1 + (samePlace - 1) * Math.min(1, agreement));
        if (apart) {
            likeness *= this.apart;
        } else if (agreement < LITTLE) {
            likeness *= nowhere;
        }
        if (one.elsewhere(other, gists, telling)) {
            likeness *= elsewhere;
        }
        if (place.tells() < agreeing && one.inOtherDistrict(other)) {
            likeness *= otherDistrict;
        }
        return likeness;
    }
}
