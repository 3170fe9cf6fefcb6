package org.huying.office;

import java.util.List;
import java.util.Locale;

/** What a line of a register says, with the headings by which a spreadsheet calls it. */
public enum Field {
    /** The official code of a region; its leading digits are its parents'. */
    AREA("code", "代码", "编码", "区划代码", "行政区划代码", "行政区划", "统计用区划代码"),
    /** Two digits a level; a child's begin with its parent's. */
    CATEGORY("code", "类别代码", "代码", "编号", "编码"),
    /** The short code of a station, a department, a deputy or a council member. */
    CODE("code", "编号", "代码", "编码", "代号"), NAME("name", "名称", "姓名"), MARK("mark", "short", "简称", "字头"),
    /** The region something stands in or works for, by code or by name. */
    REGION("region", "street", "所在区划", "区划", "所属区划", "街道", "社区", "所在街道", "服务区域"),
    KIND("kind", "type", "类型", "类别", "站点类型"),
    ADDRESS("address", "地址"), HOURS("hours", "开放时间", "接待时间"), PHONE("phone", "tel", "电话", "联系电话"),
    LONGITUDE("longitude", "lng", "lon", "经度"), LATITUDE("latitude", "lat", "纬度"),
    RHYTHM("rhythm", "接待安排", "活动安排"), RULES("rules", "制度", "工作制度"), PLAN("plan", "年度计划", "计划"),
    RESULTS("results", "成果", "工作成果"), EQUIPMENT("equipment", "设施", "设备"), LEVEL("level", "层级", "代表层级", "级别"),
    STATION("station", "联络站", "所在联络站", "联络站编号", "站点"), TRADE("trade", "职业", "职业专长"), BIO("bio", "简介", "个人简介");

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    /** Its name in a form. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The heading our own templates give it. */
    public String heading() {
        return headings.stream().filter(heading -> heading.charAt(0) > 'z').findFirst().orElse(key());
    }

    /** Whether a heading means this field, whatever its case and the notes in brackets behind it. */
    boolean isCalled(String heading) {
        return headings.contains(heading.replaceAll("[（(].*", "").replaceAll("[\\s\\u3000*＊:：]", "")
                .toLowerCase(Locale.ROOT));
    }
}
