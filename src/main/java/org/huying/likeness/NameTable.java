package org.huying.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What many texts teach about the places they name: which are names at all, how much each tells, and how it goes on to the
 * left.
 */
final class NameTable {

    private static final int PAIRS = 60;
    private static final int COMMON = 30;
    private static final int CHANCES = 2000;
    private static final int LONGEST_BEGINNING = 4;
    private static final double USUAL = 0.6;

    private final List<Told> texts;
    private final Map<Long, List<Integer>> havers = new HashMap<>();
    private final Map<Long, Double> telling = new HashMap<>();
    private final Map<Long, String> beginnings = new HashMap<>();
    private final List<Set<Long>> names;

    private NameTable(List<Told> texts) {
        this.texts = texts;
        this.names = texts.parallelStream().map(Told::names).toList();
    }

    static NameTable of(List<Told> texts) {
        var table = new NameTable(texts);
        for (int i = 0; i < texts.size(); i++) {
            for (long name : table.names.get(i)) {
                table.havers.computeIfAbsent(name, _ -> new ArrayList<>()).add(i);
            }
        }
        double chance = table.agreeByChance();
        table.weigh(table.havers, chance);
        table.weigh(table.phrases(), chance);
        table.learnBeginnings();
        return table;
    }

    private void weigh(Map<Long, List<Integer>> having, double chance) {
        having.entrySet().parallelStream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> Map.entry(entry.getKey(), weight(entry.getKey(), entry.getValue(), chance)))
                .filter(entry -> entry.getValue() > 0).toList()
                .forEach(entry -> telling.put(entry.getKey(), entry.getValue()));
    }

    /** Cases have names as well that end like no place. They show in titles, more than once and not often. */
    private Map<Long, List<Integer>> phrases() {
        var counts = new GramTable();
        texts.forEach(told -> told.phrases(true).forEach(counts::increment));
        var phrases = new HashMap<Long, List<Integer>>();
        for (int i = 0; i < texts.size(); i++) {
            for (long phrase : texts.get(i).phrases(false)) {
                if (counts.get(phrase, 0) > 1 && !havers.containsKey(phrase)) {
                    phrases.computeIfAbsent(phrase, _ -> new ArrayList<>()).add(i);
                }
            }
        }
        phrases.values().removeIf(having -> having.size() * COMMON > texts.size());
        return phrases;
    }

    /**
     * How much it tells that two texts name this place. The rarer the more; nothing where no other text names it, and little
     * where it is no name but a kind of place (the petrol station): those who speak of one place mostly agree on the
     * district or on a second place as well.
     */
    double tells(long name) {
        return telling.getOrDefault(name, 0.0);
    }

    /** The name as far to the left as it is known. */
    String full(long name) {
        return beginnings.getOrDefault(name, "") + Grams.words(name);
    }

    /** The text with a space wherever it names a place or a district. */
    char[] without(char[] folded, Places.Named named) {
        char[] rest = folded.clone();
        for (Places.Mention mention : named.mentions()) {
            if (mention.proper() && tells(mention.name()) > 0) {
                String beginning = beginnings.getOrDefault(mention.name(), "");
                int from = mention.from() - beginning.length();
                boolean whole = from >= 0 && new String(folded, from, beginning.length()).equals(beginning);
                Arrays.fill(rest, whole ? from : mention.from(), mention.to(), ' ');
            }
        }
        named.districtEnds().forEach(end -> Arrays.fill(rest, end - 3, end, ' '));
        return rest;
    }

    private double weight(long name, List<Integer> having, double chance) {
        var random = new SplittableRandom(name);
        int pairs = 0;
        int sameDistrict = 0;
        int secondPlace = 0;
        int most = Math.min(PAIRS, having.size() * (having.size() - 1) / 2);
        for (int i = 0; i < most; i++) {
            int one = having.get(random.nextInt(having.size()));
            int other = having.get(random.nextInt(having.size()));
            if (one != other) {
                pairs++;
                sameDistrict += districtsMeet(one, other) ? 1 : 0;
                secondPlace += names.get(one).stream().anyMatch(second -> second != name && !isCommon(second)
                        && names.get(other).contains(second) && !overlap(name, second)) ? 1 : 0;
            }
        }
        double district = ((sameDistrict + 0.6) / (pairs + 2.0) - chance) / (1 - chance);
        double second = (secondPlace + 0.6) / (pairs + 2.0);
        double agreement = Math.clamp((Math.max(district, second) - 0.1) / 0.2, 0, 1);
        return agreement * Math.log((double) texts.size() / having.size());
    }

    private boolean isCommon(long name) {
        return havers.getOrDefault(name, List.of()).size() * COMMON > texts.size();
    }

    private boolean districtsMeet(int one, int other) {
        Set<Long> theirs = texts.get(other).districts();
        return texts.get(one).districts().stream().anyMatch(theirs::contains);
    }

    /** How often two texts that have nothing to do with each other name one district. */
    private double agreeByChance() {
        var random = new SplittableRandom(1);
        int same = 0;
        for (int i = 0; i < CHANCES; i++) {
            int one = random.nextInt(texts.size());
            int other = random.nextInt(texts.size());
            same += one != other && districtsMeet(one, other) ? 1 : 0;
        }
        return Math.min(0.9, (double) same / CHANCES);
    }

    private static boolean overlap(long one, long other) {
        String words = Grams.words(one);
        String others = Grams.words(other);
        for (int i = 0; i + 2 <= words.length(); i++) {
            if (others.contains(words.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** A name begins where what stands before it is no longer mostly the same. */
    private void learnBeginnings() {
        var before = new HashMap<Long, Map<String, Integer>>();
        var count = new HashMap<Long, Integer>();
        for (Told told : texts) {
            gather(told.head(), told.headNames(), before, count);
            gather(told.body(), told.bodyNames(), before, count);
        }
        before.forEach((name, strings) -> {
            String longest = "";
            for (var one : strings.entrySet()) {
                if (one.getKey().length() > longest.length() && one.getValue() > 2
                        && one.getValue() >= USUAL * count.get(name)) {
                    longest = one.getKey();
                }
            }
            if (!longest.isEmpty()) {
                beginnings.put(name, longest);
            }
        });
    }

    private void gather(char[] folded, Places.Named named, Map<Long, Map<String, Integer>> before,
            Map<Long, Integer> count) {
        for (Places.Mention mention : named.mentions()) {
            if (tells(mention.name()) > 0) {
                count.merge(mention.name(), 1, Integer::sum);
                for (int length = 1; length <= LONGEST_BEGINNING && length <= mention.from(); length++) {
                    if (folded[mention.from() - length] == ' ') {
                        break;
                    }
                    before.computeIfAbsent(mention.name(), _ -> new HashMap<>())
                            .merge(new String(folded, mention.from() - length, length), 1, Integer::sum);
                }
            }
        }
    }
}
