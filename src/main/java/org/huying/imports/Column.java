package org.huying.imports;

import java.util.List;
import java.util.Locale;

/** What a column of a register may mean, with the headings that say so by themselves. */
public enum Column {
    /** The number in the register it comes from. */
    ID("编号", "序列号", "id", "tid", "message_no", "number", "留言编号", "事项编号", "工单编号", "登记编号"),
    TITLE("标题", "主题", "留言主题", "title", "subject"),
    TEXT("内容", "content", "body", "text", "留言详情", "留言内容", "诉求内容", "意见内容", "意见建议", "反映内容", "反映问题", "问题描述",
            "民情内容", "详情"),
    SPOKEN_AT("时间", "日期", "date", "time", "留言时间", "反映时间", "登记时间", "受理时间", "来电时间", "提交时间", "反映日期", "登记日期"),
    CATEGORY("类别", "category", "domain", "类型", "分类", "领域", "问题类别", "诉求类别"),
    PLACE("地点", "place", "district", "地址", "区域", "社区", "街道", "所在社区", "所属社区", "事发地点", "位置", "address"),
    NAME("姓名", "name", "user", "反映人", "留言人", "留言用户", "联系人", "诉求人", "网名", "昵称"),
    PHONE("电话", "手机", "phone", "mobile", "tel", "联系电话", "联系方式", "手机号", "手机号码", "电话号码"),
    ANSWER("答复", "reply", "answer", "回复", "答复意见", "答复内容", "回复内容", "办理结果", "办理情况"),
    ANSWERED_AT("答复时间", "reply_time", "reply_date", "答复日期", "回复时间", "回复日期", "办结时间", "办结日期"),
    OFFICE("答复单位", "承办单位", "主办单位", "办理单位", "责任单位", "回复单位", "office", "department"),
    STATUS("状态", "status", "办理状态");

    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /** Whether a heading means this column, whatever its case and the notes in brackets behind it. */
    boolean isCalled(String heading) {
        return headings.contains(heading.replaceAll("[（(].*", "").replaceAll("[\\s\\u3000*＊:：]", "")
                .toLowerCase(Locale.ROOT));
    }
}
