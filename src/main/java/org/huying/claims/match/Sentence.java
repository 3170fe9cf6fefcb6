package org.huying.claims.match;

/** The same said in both languages; what people wrote themselves (names, skills) stands in it as it is. */
public record Sentence(String chinese, String english) {

    public String in(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }
}
