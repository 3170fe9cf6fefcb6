package org.huying.papers;

import java.util.List;

/**
 * The five hands official papers are set in: what offices call the font, what a word processor that lacks it may take
 * instead, and the files it comes in, best first. Where several faces share a file, {@code #} tells which.
 */
enum Style {

    TITLE("方正小标宋简体", "宋体", "方正小标宋简体.ttf", "FZXBSJW.TTF", "FZXBSK.TTF"),
    SONG("宋体", "SimSun", "simsun.ttc", "simsun.ttf", "Songti.ttc#6", "uming.ttc"),
    FANGSONG("仿宋_GB2312", "仿宋", "仿宋_GB2312.ttf", "simfang.ttf", "Fangsong.ttf", "STFangsong.ttf"),
    KAI("楷体_GB2312", "楷体", "楷体_GB2312.ttf", "simkai.ttf", "Kaiti.ttf", "STKaiti.ttf", "ukai.ttc"),
    HEI("黑体", "SimHei", "simhei.ttf", "wqy-microhei.ttc", "wqy-zenhei.ttc", "msyh.ttc", "DroidSansFallbackFull.ttf",
            "Arial Unicode.ttf");

    private final String family;
    private final String instead;
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> files;

    Style(String family, String instead, String... files) {
        this.family = family;
        this.instead = instead;
        this.files = List.of(files);
    }

    String family() {
        return family;
    }

    String instead() {
        return instead;
    }

    List<String> files() {
        return files;
    }
}
