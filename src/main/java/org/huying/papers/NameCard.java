package org.huying.papers;

import java.util.List;

/**
 * A card to hand out (连心卡), of the size of a visiting card, with a code to scan.
 *
 * @param role what the person is
 * @param lines where and when they can be met, and what they look after
 * @param foot what they undertake
 * @param scan what scanning leads to
 * @param address what the code says
 */
public record NameCard(String name, String role, List<String> lines, String foot, String scan, String address) {

    public NameCard {
        lines = List.copyOf(lines);
    }
}
