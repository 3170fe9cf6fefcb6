package org.huying.opinions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proposes a public text: what is plainly personal data by its form is replaced by a word in brackets that says what
 * stood there. A proposal for a person to look over; it finds forms, not names in running text.
 */
public final class Masking {

    private static final String D = "[0-9０-９]";
    private static final String NO_DIGIT_BEFORE = "(?<![0-9０-９A-Za-z.])";
    private static final String NO_DIGIT_AFTER = "(?![0-9０-９A-Za-z])";

    private static final String CLAUSE_ENDS = "(?=[，,。；;、！!：:\\s]|$)";
    /** Who writes 张某某 has masked it already. */
    private static final String NAME = "[\\u4e00-\\u9fff·&&[^某]]";
    /** Common surnames, a few double ones among them: before one of them “I am” gives a name. */
    static final String SURNAME = "(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
            + "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤]"
            + "|欧阳|诸葛|司马|上官)";

    private record Rule(Pattern form, String mask) {
        static Rule of(String form, String mask) {
            return new Rule(Pattern.compile(form), Matcher.quoteReplacement(mask));
        }

        String apply(String text) {
            return form.matcher(text).replaceAll(mask);
        }
    }

    private static final List<Rule> EVERYWHERE = List.of(
            Rule.of("[A-Za-z0-9._%+-]+[@＠][A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+", "【邮箱】"),
            Rule.of(NO_DIGIT_BEFORE + D + "{17}[0-9０-９XxＸｘ]" + NO_DIGIT_AFTER, "【身份证】"),
            Rule.of(NO_DIGIT_BEFORE + "[1-9]" + D + "{5}[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])" + D + "{3}"
                    + NO_DIGIT_AFTER, "【身份证】"),
            Rule.of(NO_DIGIT_BEFORE + D + "{4}([ -]?" + D + "{4}){3}([ -]?" + D + "{1,3})?" + NO_DIGIT_AFTER, "【账号】"),
            Rule.of(NO_DIGIT_BEFORE + "([+＋]?86[ -]?)?[1１][3-9３-９]" + D + "([ ._·-]?" + D + "{4}[ ._·-]?" + D
                    + "{4}|[ ._·-]?"
                    + D + "{3}[ ._·-]?" + D + "{5}|[ ._·-]?" + D + "{5}[ ._·-]?" + D + "{3})" + NO_DIGIT_AFTER, "【电话】"),
            Rule.of("[一幺][三四五六七八九][零〇一二三四五六七八九幺两]{9}(?![零〇一二三四五六七八九])", "【电话】"),
            Rule.of("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][ ·•.．-]?"
                    + "(?=[A-HJ-NP-Za-hj-np-z]*[0-9])[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳]"
                    + NO_DIGIT_AFTER, "【车牌】"));

    /** What has no form of its own: the words before it say what it is. */
    private static final List<Rule> SPOKEN = List.of(
            Rule.of(NO_DIGIT_BEFORE + "[(（]?[0０]" + D + "{2,3}[)）]?[-－— ]?" + D + "{7,8}" + NO_DIGIT_AFTER, "【电话】"),
            Rule.of("(?<=(电话|手机|座机|号码|联系方式)[是为:： ]{0,3})" + D + "{7,8}" + NO_DIGIT_AFTER, "【电话】"),
            Rule.of("(?<=(姓名|联系人|投诉人|反映人|举报人)[:：] {0,2})[\\u4e00-\\u9fff·]{2,4}(?![\\u4e00-\\u9fff])",
                    "【姓名】"));

    /** Which household it is, and who says that they speak. */
    private static final List<Rule> HOUSEHOLD = List.of(
            Rule.of("(?<=(单元|[幢栋座]|号楼)[- ]{0,2})" + D + "{3,4}(?=[室户])", "【门牌】"),
            Rule.of("(?<=(我|本人|名字)叫)" + NAME + "{2,4}" + CLAUSE_ENDS, "【姓名】"),
            Rule.of("(?<=(我|本人)是)(?!高中|高龄|安保|常住|包工|方便)" + SURNAME + NAME + "{1,2}" + CLAUSE_ENDS,
                    "【姓名】"));

    private Masking() {
    }

    /** What somebody said, fit to be proposed for everybody's eyes. */
    public static String speech(String text) {
        return household(apply(SPOKEN, apply(EVERYWHERE, text)));
    }

    /** Only who speaks and behind which door. */
    static String household(String text) {
        return apply(HOUSEHOLD, text);
    }

    /** What an office answered: as above, but an office's own line may be called. */
    public static String answer(String text) {
        return apply(EVERYWHERE, text);
    }

    private static String apply(List<Rule> rules, String text) {
        String masked = text;
        for (Rule rule : rules) {
            masked = rule.apply(masked);
        }
        return masked;
    }
}
