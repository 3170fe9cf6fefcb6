package org.huying.likeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;

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

    /** How often those who name it agree as long as nobody has: what ends like a place is believed to be one. */
    private static final double BELIEVED = 0.3;
    private static final double DOUBTED = 0.15;

    private final List<Told> texts;
    private final Havers havers;
    private final Map<Long, Double> telling = new HashMap<>();
    private final Map<Long, String> beginnings = new HashMap<>();
    private long[][] phrases = new long[0][];

    /** Which texts have which names. */
    private record Havers(GramTable numbers, long[] names, int[][] texts) {

        static Havers of(List<long[]> namesOf) {
            var counts = new GramTable();
            namesOf.forEach(names -> {
                for (long name : names) {
                    counts.increment(name);
                }
            });
            long[] names = Arrays.stream(counts.grams()).filter(name -> counts.get(name, 0) > 1).toArray();
            var numbers = new GramTable();
            var texts = new int[names.length][];
            for (int i = 0; i < names.length; i++) {
                numbers.put(names[i], i);
                texts[i] = new int[counts.get(names[i], 0)];
            }
            var filled = new int[names.length];
            for (int text = 0; text < namesOf.size(); text++) {
                for (long name : namesOf.get(text)) {
                    int number = numbers.get(name, -1);
                    if (number >= 0) {
                        texts[number][filled[number]++] = text;
                    }
                }
            }
            return new Havers(numbers, names, texts);
        }

        int count(long name) {
            int number = numbers.get(name, -1);
            return number < 0 ? 1 : texts[number].length;
        }
    }

    private NameTable(List<Told> texts) {
        this.texts = texts;
        this.havers = Havers.of(texts.stream().map(Told::names).toList());
    }

    static NameTable of(List<Told> texts) {
        var table = new NameTable(texts);
        double chance = table.agreeByChance();
        table.weigh(table.havers, chance, name -> Places.isProper(name) ? BELIEVED : DOUBTED);
        table.weighPhrases(chance);
        table.learnBeginnings();
        return table;
    }

    private void weigh(Havers having, double chance, LongToDoubleFunction belief) {
        double[] weights = IntStream.range(0, having.names().length).parallel()
                .mapToDouble(i -> weight(having.names()[i], having.texts()[i], chance,
                        belief.applyAsDouble(having.names()[i])))
                .toArray();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                telling.put(having.names()[i], weights[i]);
            }
        }
    }

    /** Cases have names as well that end like no place. They show in titles, more than once and not often. */
    private void weighPhrases(double chance) {
        var counts = new GramTable();
        for (Told told : texts) {
            for (long phrase : told.titlePhrases()) {
                counts.increment(phrase);
            }
        }
        var known = new GramTable();
        for (long phrase : counts.grams()) {
            int count = counts.get(phrase, 0);
            if (count > 1 && count * COMMON < texts.size() && havers.count(phrase) < 2) {
                known.put(phrase, 1);
            }
        }
        phrases = texts.parallelStream().map(told -> told.phrases(known)).toArray(long[][]::new);
        Havers having = Havers.of(List.of(phrases));
        weigh(having, chance, _ -> DOUBTED);
        for (int i = 0; i < phrases.length; i++) {
            phrases[i] = Arrays.stream(phrases[i])
                    .filter(phrase -> tells(phrase) > 0 && having.count(phrase) * COMMON < texts.size()).toArray();
        }
    }

    /** The phrases that tell something in that text, in ascending order. */
    long[] phrases(int text) {
        return phrases[text];
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

    private double weight(long name, int[] having, double chance, double belief) {
        var random = new SplittableRandom(name);
        int sameDistrict = 0;
        int secondPlace = 0;
        long pairs = Math.min(PAIRS, having.length * (having.length - 1L) / 2);
        for (int i = 0; i < pairs; i++) {
            int first = random.nextInt(having.length);
            int next = (first + 1 + random.nextInt(having.length - 1)) % having.length;
            Told one = texts.get(having[first]);
            Told other = texts.get(having[next]);
            sameDistrict += inOneDistrict(one, other) ? 1 : 0;
            secondPlace += shareAnotherPlace(one, other, name) ? 1 : 0;
        }
        double district = ((sameDistrict + 2 * belief) / (pairs + 2.0) - chance) / (1 - chance);
        double second = (secondPlace + 2 * belief) / (pairs + 2.0);
        double agreement = Math.clamp((Math.max(district, second) - 0.1) / 0.2, 0, 1);
        return agreement * Math.log((double) texts.size() / having.length);
    }

    private boolean shareAnotherPlace(Told one, Told other, long name) {
        for (long second : one.names()) {
            if (second != name && other.names(second) && havers.count(second) * COMMON < texts.size()
                    && !overlap(name, second)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inOneDistrict(Told one, Told other) {
        for (long district : one.districts()) {
            if (other.isIn(district)) {
                return true;
            }
        }
        return false;
    }

    /** How often two texts that have nothing to do with each other name one district. */
    private double agreeByChance() {
        var random = new SplittableRandom(1);
        int same = 0;
        for (int i = 0; i < CHANCES; i++) {
            Told one = texts.get(random.nextInt(texts.size()));
            Told other = texts.get(random.nextInt(texts.size()));
            same += one != other && inOneDistrict(one, other) ? 1 : 0;
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
                        && one.getValue() >= USUAL * count.getOrDefault(name, 1)) {
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
