package org.huying.matters;

/** Who settles a matter: small ones the community, big ones the street, hard ones through a deputy's suggestion. */
public enum Tier {
    /** 小事社区办. */
    COMMUNITY("HANDLE_COMMUNITY"),
    /** 大事街道议. */
    STREET("HANDLE_STREET"),
    /** 难事代表提: a deputy's suggestion (代表建议), Deputies Law Art. 51. */
    SUGGESTION("REPLY_SUGGESTION");

    private final String limit;

    Tier(String limit) {
        this.limit = limit;
    }

    /** The kind of limit a department has for its reply. */
    public String limit() {
        return limit;
    }
}
