import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huying.likeness.Text;

/** Opinions made by a seeded hand from words and names: a place, a trouble, and three to twelve sentences. */
final class Texts {

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String[]> troubles = new ArrayList<>();

    Texts(int seed) {
        random = new Random(seed);
        makeWords();
    }

    /** Words as frequent as real ones: the tenth is a tenth as frequent as the first. */
    private void makeWords() {
        for (int i = 0; i < 20_000; i++) {
            words.add(letters(2 + random.nextInt(2)));
        }
        for (int i = 0; i < 3000; i++) {
            places.add(letters(2) + List.of("路", "小区", "花园", "村", "社区", "苑").get(i % 6));
        }
        for (int i = 0; i < 4000; i++) {
            troubles.add(new String[]{words.get(random.nextInt(words.size())), words.get(random.nextInt(words.size())),
                    words.get(random.nextInt(words.size()))});
        }
    }

    private String letters(int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) (0x4E00 + (int) Math.abs(random.nextGaussian() * 1000)));
        }
        return letters.toString();
    }

    Text opinion(int number) {
        String place = places.get(skewed(places.size()));
        String[] trouble = troubles.get(skewed(troubles.size()));
        var body = new StringBuilder(place);
        int sentences = 3 + random.nextInt(10);
        for (int i = 0; i < sentences; i++) {
            for (int j = 0; j < 6; j++) {
                body.append(words.get(skewed(words.size())));
            }
            body.append(trouble[random.nextInt(3)]).append('。');
        }
        return new Text(String.valueOf(number), place + trouble[0] + trouble[1], body.toString());
    }

    private int skewed(int size) {
        return (int) Math.min(size - 1, Math.exp(random.nextDouble() * Math.log(size)) - 1);
    }
}
