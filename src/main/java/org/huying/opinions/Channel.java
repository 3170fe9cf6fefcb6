package org.huying.opinions;

/** The way an opinion came in. */
public enum Channel {
    /** Web and phone, round the clock (网上). */
    WEB,
    /** The code on a card or at a station (扫码). */
    QR,
    /** Reception at the station (接待). */
    WALK_IN,
    /** By telephone (来电). */
    PHONE,
    /** The residents' mailbox (居民信箱). */
    PAPER_BOX,
    /** A meeting at the door (敲门). */
    DOORSTEP,
    /** A meeting of any kind (会议). */
    MEETING,
    /** A visit by a deputy or liaison officer (走访). */
    VISIT,
    /** The desk in the open (摆摊). */
    OPEN_AIR,
    /** Said by somebody for somebody else (代为反映). */
    ON_BEHALF,
    /** Brought in from a spreadsheet. */
    IMPORT
}
