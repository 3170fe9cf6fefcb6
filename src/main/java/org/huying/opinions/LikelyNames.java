package org.huying.opinions;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that look like somebody's name, for whoever publishes to look at: a surname before a form of address, or a name
 * after the word that says who it is. A hint that refuses nothing: it misses names and takes other words for them.
 */
public final class LikelyNames {

    private static final String ADDRESS = "(?:先生|女士|小姐|阿姨|叔叔|伯伯|大爷|大妈|大姐|大哥|大叔|大伯|奶奶|爷爷|师傅|老师|经理|主任|书记|队长|所长|"
            + "科长|局长|院长|校长|园长|律师|医生|护士|警官|老板)";
    private static final String ROLE = "(?:姓名|名字|名叫|叫做|邻居|业主|住户|租客|房东|房客|老板|社工|保安|门卫|经理|主任|书记|网格员|楼长|医生|老师|"
            + "同学|同事|朋友|丈夫|妻子|老公|老婆|儿子|女儿|父亲|母亲|爸爸|妈妈)";
    private static final String GIVEN = "[\\u4e00-\\u9fff&&[^某的了是在和与跟说把将被有没不也都就很这那个一上下来去到给对们姓区委省市县村镇党副分班校店场台务民后查]]";

    /** 王阿姨, 李建国经理; not 责任主任, 由于主任, 谢谢经理. */
    private static final Pattern ADDRESSED = Pattern
            .compile("(?<![由关对位处属等至终责主班前离担提最很太更平明黑空告浙])(?:(?!(?<=谢)谢)" + Masking.SURNAME
                    + "|(?![谢向常任严]|高中)" + Masking.SURNAME + GIVEN + "{1,2}?)" + ADDRESS);

    /** 业主王建国，… (and 业主王建国说). */
    private static final Pattern NAMED = Pattern.compile("(?<=" + ROLE + "[是为：: （(“]?)" + Masking.SURNAME + GIVEN
            + "{1,2}(?=[，,。；;、！!？?：:）)”\\s的说在把将被和与跟也就不]|$)");

    private LikelyNames() {
    }

    /** Each once, in the order of the text. */
    public static List<String> in(String text) {
        return Stream.of(ADDRESSED, NAMED).flatMap(form -> form.matcher(text).results())
                .sorted(Comparator.comparingInt(MatchResult::start))
                .map(MatchResult::group).distinct().toList();
    }
}
