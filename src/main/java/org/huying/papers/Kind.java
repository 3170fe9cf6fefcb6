package org.huying.papers;

/** Which paper it is; decides the head and the size of the text. */
public enum Kind {

    /** 交办单 */
    ASSIGNMENT_SLIP(Sheet.SLIP, true),
    /** 答复单 */
    REPLY_SLIP(Sheet.SLIP, true),
    /** 征询意见表 */
    OPINION_FORM(Sheet.SLIP, false),
    /** 答复函 */
    LETTER(Sheet.LETTER, true),
    /** 通报 */
    BULLETIN(Sheet.LETTER, true),
    /** 计票单 */
    COUNT_SHEET(Sheet.SLIP, false);

    private final Sheet sheet;
    private final boolean redHead;

    Kind(Sheet sheet, boolean redHead) {
        this.sheet = sheet;
        this.redHead = redHead;
    }

    Sheet sheet() {
        return sheet;
    }

    /** Whether the issuer stands at the top in red, as on paper that goes out under the office's name. */
    boolean hasRedHead() {
        return redHead;
    }
}
