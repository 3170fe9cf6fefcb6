package org.huying.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places a text names, found by how such names end: estates, roads, villages, stations, schools. Of a name only its end
 * counts, two characters and the word for its kind, because nothing tells where a name begins in running Chinese; that
 * is enough to tell one from another. Which of them are no names (the car park, the fire lane) the corpus tells: they are
 * frequent.
 */
final class Places {

    /** Kinds whose names are places and nothing else. */
    private static final String PROPER = "路街巷村苑园城府庭墅湾厦镇乡寓庄坊弄浜埠郡岛";
    private static final Set<String> LONG_PROPER = Set.of("小区", "社区", "花园", "街道", "大道", "公寓", "大厦", "新村", "新城", "家园",
            "花苑",
            "名苑", "嘉苑", "国际", "新苑", "公馆");

    /** Kinds that may as well be what somebody complains of: the station, the market, the school. */
    private static final String FACILITIES = "道桥站寺楼院校组山湖场馆局所";
    private static final Set<String> LONG_FACILITIES = Set.of("公园", "广场", "学校", "小学", "中学", "大桥", "大学", "医院", "市场",
            "中心",
            "校区");
    private static final Set<String> NO_NAMES = Set.of("政府", "道路", "街道", "小区", "社区", "公园", "市场", "学校", "医院", "知道", "管道",
            "通道");

    /** Districts and counties: too large to be the place of a grievance, but different ones are different places. */
    private static final String DISTRICTS = "区县旗";
    private static final String NO_DISTRICT_BEFORE = "小社园景校厂库辖地特郊片矿山城新老各全本市该此跨分";

    /** What stands before a kind where no name is meant: the little words of the language, numbers, measures. */
    private static final String NO_NAME = "的了们个这那本该我你您他她它在和与及或一二三四五六七八九十百两条各某全到等不是有没为于从对把被让请求住近边旁前后内外上下中间每整几多进出入回建修过来去由将向按以其至都也还就再又并且所用问给望报谢找关级市区县省人行车公主干段座栋号楼层期第半数随处无可能只很太最更已刚才因但如若当时年月日天夜早晚";

    /** Whether a kind may end so. */
    private static final boolean[] KIND_ENDS = kindEnds();

    private Places() {
    }

    /**
     * A place that is named.
     *
     * @param name the end of its name as a gram
     * @param from where in the folded text the gram begins
     * @param to where it ends
     */
    record Mention(long name, int from, int to, boolean proper) {
    }

    /**
     * What is named in a text, districts apart.
     *
     * @param districts in ascending order, each once
     * @param districtEnds where the names of districts end, which are three characters long
     */
    record Named(List<Mention> mentions, long[] districts, List<Integer> districtEnds) {

        /**
         * In ascending order, each once.
         *
         * @param proper whether only names that are places and nothing else are meant
         */
        long[] names(boolean proper) {
            return mentions.stream().filter(mention -> mention.proper() || !proper).mapToLong(Mention::name).sorted()
                    .distinct().toArray();
        }
    }

    static Named in(char[] folded) {
        var mentions = new ArrayList<Mention>();
        var districts = new TreeSet<Long>();
        var districtEnds = new ArrayList<Integer>();
        for (int end = 2; end < folded.length; end++) {
            char kind = folded[end];
            if (DISTRICTS.indexOf(kind) >= 0 && NO_DISTRICT_BEFORE.indexOf(folded[end - 1]) < 0) {
                district(folded, end, districts, districtEnds);
            }
            if (!KIND_ENDS[kind]) {
                continue;
            }
            String two = new String(folded, end - 1, 2);
            boolean proper = LONG_PROPER.contains(two);
            if (proper || LONG_FACILITIES.contains(two)) {
                mention(folded, end - 3, 4, proper, mentions);
            } else if (!NO_NAMES.contains(two)) {
                proper = PROPER.indexOf(kind) >= 0;
                if (proper || FACILITIES.indexOf(kind) >= 0) {
                    mention(folded, end - 2, 3, proper, mentions);
                }
            }
        }
        return new Named(mentions, districts.stream().mapToLong(one -> one).toArray(), districtEnds);
    }

    /** Whether a name is that of a place and of nothing else, by its kind. */
    static boolean isProper(long name) {
        String words = Grams.words(name);
        String two = words.substring(words.length() - 2);
        return LONG_PROPER.contains(two)
                || !LONG_FACILITIES.contains(two) && PROPER.indexOf(two.charAt(1)) >= 0;
    }

    private static void district(char[] folded, int end, Set<Long> districts, List<Integer> ends) {
        if (folded[end - 2] != ' ' && folded[end - 1] != ' ') {
            districts.add(gram(folded, end - 2, 3));
            ends.add(end + 1);
        }
    }

    private static void mention(char[] folded, int from, int length, boolean proper, List<Mention> mentions) {
        if (from < 0 || NO_NAME.indexOf(folded[from + 1]) >= 0) {
            return;
        }
        for (int i = from; i < from + length; i++) {
            if (folded[i] == ' ') {
                return;
            }
        }
        if (NO_NAME.indexOf(folded[from]) < 0) {
            mentions.add(new Mention(gram(folded, from, length), from, from + length, proper));
        }
    }

    private static boolean[] kindEnds() {
        var ends = new boolean[Character.MAX_VALUE + 1];
        (PROPER + FACILITIES).chars().forEach(one -> ends[one] = true);
        LONG_PROPER.forEach(kind -> ends[kind.charAt(1)] = true);
        LONG_FACILITIES.forEach(kind -> ends[kind.charAt(1)] = true);
        return ends;
    }

    private static long gram(char[] folded, int from, int length) {
        long gram = 0;
        for (int i = from; i < from + length; i++) {
            gram = gram << 16 | folded[i];
        }
        return gram;
    }
}
