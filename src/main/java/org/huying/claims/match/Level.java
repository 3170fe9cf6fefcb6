package org.huying.claims.match;

/** The congress a deputy was elected to. */
public enum Level {
    DISTRICT("区代表", "district deputy"), CITY("市代表", "city deputy"), PROVINCE("省代表", "provincial deputy"), NATION("全国代表",
            "national deputy");

    private final Sentence name;

    Level(String chinese, String english) {
        this.name = new Sentence(chinese, english);
    }

    public Sentence spoken() {
        return name;
    }
}
