package org.huying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.burden.Filled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/huying");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z][A-Za-z0-9.-]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[,}]");

    private static final Pattern ROUTE = Pattern.compile("@RequestMapping\\(\"([^\"]+)\"\\)");
    private static final Pattern ROUTE_OF_FORM = Pattern.compile("@PostMapping(?:\\(\"([^\"]+)\"\\))?");

    /** Keys that code puts together: where they begin, and everything that may follow. */
    private static final Map<String, Set<String>> COMPUTED = Map.ofEntries(
            Map.entry("matters.stage.", kinds("matters.Stage")), Map.entry("matters.stands.", kinds("matters.Stage")),
            Map.entry("matters.not-from.", kinds("matters.Stage")),
            Map.entry("opinions.stage.", kinds("opinions.Stage")),
            Map.entry("matters.stands.opinion.", kinds("opinions.Stage")), Map.entry("matters.act.", acts()),
            Map.entry("matters.confirm.", Set.of("accept", "grant", "resume", "take", "close", "split")),
            Map.entry("claims.stage.", kinds("claims.Stage")), Map.entry("claims.not-from.", kinds("claims.Stage")),
            Map.entry("claims.act.", acts("claims.web.Act")), Map.entry("claims.confirm.", Set.of("open")),
            Map.entry("claims.factor.", values("claims.match.Factor")),
            Map.entry("claims.half.", Set.of("1", "2")),
            Map.entry("claims.field.", inputs()),
            Map.entry("api.group.", Set.of("Acts", "Follow", "Matters", "Opinions", "Places")),
            Map.entry("api.problem.", problems()), Map.entry("api.reach.", reaches()),
            Map.entry("matters.empty.", Set.of("MINE", "other")), Map.entry("matters.unit.", values("calendar.Unit")),
            Map.entry("matters.register.",
                    Set.of("id", "filed", "place", "category", "title", "text", "tier", "stage", "lead", "due",
                            "returns", "reopens", "answered", "outcome", "answer", "promised", "closed")),
            Map.entry("matters.correct.",
                    Set.of("text", "reason", "suggestion", "milestone", "done", "satisfied", "followed", "office",
                            "basis", "leader")),
            Map.entry("matters.Grade.", values("matters.Grade")),
            Map.entry("matters.bulk.", Set.of("assign", "route")),
            Map.entry("matters.paper.", Set.of("assignment", "reply", "opinion-form")),
            Map.entry("disclosure.met.", values("disclosure.Evidence")),
            Map.entry("disclosure.lacks.", values("disclosure.Evidence")), Map.entry("disclosure.form.", forms()),
            Map.entry("disclosure.kind.", values("places.Station$Kind")),
            Map.entry("people.unit.", staff()), Map.entry("matters.told.reckoned.", values("matters.Whose")),
            Map.entry("matters.told.settled.", values("matters.Whose")),
            Map.entry("matters.told.moved.", values("opinions.Due")),
            Map.entry("matters.told.holds.", values("opinions.Due")),
            Map.entry("office.step.", registers()),
            Map.entry("office.new.", registers()), Map.entry("office.import.", registers()),
            Map.entry("office.none-hint.", registers()), Map.entry("office.column.", values("office.Field")),
            Map.entry("office.parent-missing.", Set.of("regions", "categories")),
            Map.entry("office.retire-hint.", Set.of("stations", "departments", "deputies", "council-members")),
            Map.entry("office.hint.",
                    Set.of("AREA", "CATEGORY", "CODE", "MARK", "LONGITUDE", "REGION", "HOURS", "RULES")),
            Map.entry("office.kind.", values("places.Station$Kind")),
            Map.entry("office.level.", values("people.Deputy$Level")), Map.entry("office.limit.", limits()),
            Map.entry("office.unit.", values("calendar.Unit")),
            Map.entry("office.lasts.", values("calendar.Unit")),
            Map.entry("office.standard-needs.", values("disclosure.Evidence")),
            Map.entry("office.standard-amount.", Set.of("DEPUTIES", "LINKS", "BULLETIN")),
            Map.entry("office.weekday.", Set.of("1", "2", "3", "4", "5", "6", "7")),
            Map.entry("disclosure.level.", values("people.Deputy$Level")),
            Map.entry("imports.short.",
                    Set.of("answered-too-early", "by-rule", "category-unknown", "cells-too-many", "date-ahead",
                            "date-long-ago", "date-unreadable", "done-without-answer", "field-long", "number-twice",
                            "phone-wrong", "text-missing")),
            Map.entry("ballots.ready.", values("ballots.held.Preset")),
            Map.entry("ballots.contradiction.", values("ballots.Turnout$Contradiction")),
            Map.entry("ballots.level.", values("ballots.held.Level")),
            Map.entry("ballots.stage.", kinds("ballots.held.Stage")),
            Map.entry("ballots.answer.", Set.of("yes", "no", "abstain")),
            Map.entry("ballots.grade.", Set.of("satisfied", "mostly", "dissatisfied", "not-informed")),
            Map.entry("ballots.unusual.", values("ballots.Unusual$Kind")),
            Map.entry("ballots.tie.",
                    Set.of("votes-cost-id", "votes-cost-file", "votes-dearer-file", "drawn", "file", "lot")),
            Map.entry("ballots.rule.",
                    Set.of("greedy_votes", "greedy-no-skip", "mes_cost_add1u", "mes_cost_add1u_cmp_satisfaction_all")),
            Map.entry("links.option.", values("links.ContactKind")),
            Map.entry("links.column.", values("links.LinkTable$Column")),
            Map.entry("links.choose-within.", Set.of("0", "1", "2", "3")),
            Map.entry("opinions.act.", Set.of("accept", "ask", "turn-away")));

    private final Map<String, String> chinese = words("messages.properties");
    private final Map<String, String> english = words("messages_en.properties");
    private final Set<String> literals = literals();

    @Nested
    class BothLanguages {

        @Test
        void haveTheSameKeys() {
            assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
        }

        @Test
        void fillTheSamePlaces() {
            assertThat(chinese.entrySet())
                    .filteredOn(
                            word -> !places(word.getValue()).equals(places(english.getOrDefault(word.getKey(), ""))))
                    .isEmpty();
        }

        @Test
        void doubleEachApostrophe() {
            assertThat(Stream.of(chinese, english).flatMap(words -> words.entrySet().stream()))
                    .filteredOn(word -> word.getValue().replace("''", "").contains("'")).isEmpty();
        }

        @Test
        void canBeFilled() {
            assertThat(Stream.of(chinese, english).flatMap(words -> words.entrySet().stream())).allSatisfy(
                    word -> assertThat(new MessageFormat(word.getValue(), Locale.ROOT)).as(word.getKey()).isNotNull());
        }
    }

    @Nested
    class EveryKey {

        @Test
        void thatIsAskedForExists() {
            var rooms = rooms();
            assertThat(literals).filteredOn(
                    key -> rooms.contains(room(key)) && !key.endsWith(".") && !COMPUTED.containsKey(key + "."))
                    .isSubsetOf(chinese.keySet());
        }

        @Test
        void thatIsPutTogetherIsInTheListOfThisTest() {
            var rooms = rooms();
            assertThat(literals).filteredOn(key -> rooms.contains(room(key)) && key.endsWith("."))
                    .isSubsetOf(COMPUTED.keySet());
        }

        @Test
        void thatIsPutTogetherExists() {
            var all = COMPUTED.entrySet().stream()
                    .flatMap(prefix -> prefix.getValue().stream().map(end -> prefix.getKey() + end));
            assertThat(all).isSubsetOf(chinese.keySet());
        }

        @Test
        void isUsed() {
            assertThat(chinese.keySet()).filteredOn(key -> !literals.contains(key) && !isComputed(key) && !isEnum(key))
                    .isEmpty();
        }

        @Test
        void ofAnEnumHasAWordForEachValue() {
            var enums = chinese.keySet().stream().filter(WordsTest::isEnum)
                    .map(key -> key.substring(0, key.lastIndexOf('.'))).collect(Collectors.toSet());
            assertThat(enums.stream().flatMap(name -> values(name).stream().map(value -> name + "." + value)))
                    .isSubsetOf(chinese.keySet());
        }
    }

    private boolean isComputed(String key) {
        return COMPUTED.entrySet().stream().anyMatch(prefix -> key.startsWith(prefix.getKey())
                && prefix.getValue().contains(key.substring(prefix.getKey().length())));
    }

    /** {@code room.EnumName.VALUE}, for an enum of the room that has the value. */
    private static boolean isEnum(String key) {
        int split = key.lastIndexOf('.');
        return key.matches("[a-z]+\\.[A-Z]\\w+\\.[A-Z_0-9]+")
                && values(key.substring(0, split)).contains(key.substring(split + 1));
    }

    private Set<String> rooms() {
        return chinese.keySet().stream().map(WordsTest::room).collect(Collectors.toSet());
    }

    private static String room(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        var found = PLACE.matcher(text);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    private static Set<String> kinds(String type) {
        return Arrays.stream(named(type).getPermittedSubclasses()).map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    private static Set<String> values(String type) {
        return Arrays.stream(named(type).getEnumConstants()).map(value -> ((Enum<?>) value).name())
                .collect(Collectors.toSet());
    }

    /** Each kind of problem has a name, a sentence and advice. */
    private static Set<String> problems() {
        return values("api.web.ProblemKind").stream().map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .flatMap(kind -> Stream.of(kind, kind + ".detail", kind + ".advice")).collect(Collectors.toSet());
    }

    /** Other systems act in every role but the administrator's and the expert's. */
    private static Set<String> reaches() {
        return values("people.Role").stream().filter(role -> !Set.of("ADMINISTRATOR", "EXPERT").contains(role))
                .collect(Collectors.toSet());
    }

    private static Set<String> staff() {
        return values("people.Role").stream().filter(role -> !Set.of("RESIDENT", "EXPERT").contains(role))
                .collect(Collectors.toSet());
    }

    private static Set<String> registers() {
        return values("office.Register").stream().map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    /** The kinds of limits that the program comes with. */
    private static Set<String> limits() {
        try (var migrations = Files.list(Path.of("src/main/resources/db/migration/calendar"))) {
            return migrations.flatMap(migration -> lines(migration).stream())
                    .map(line -> Pattern.compile("^ *\\('([A-Z_]+)',").matcher(line))
                    .filter(java.util.regex.Matcher::find).map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> acts() {
        return acts("matters.web.Act");
    }

    /** The names of the fields in forms of projects. */
    private static Set<String> inputs() {
        try {
            return Pattern.compile("Input\\.\\w+\\(\"(\\w+)\"")
                    .matcher(Files.readString(SOURCES.resolve("claims/web/Act.java")))
                    .results().map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> acts(String type) {
        return values(type).stream().map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    /** Every form whose burden is counted has a name among the public figures. */
    private static Set<String> forms() {
        var forms = new TreeSet<String>();
        for (Path file : files("Controller.java")) {
            try {
                String code = Files.readString(file);
                var room = ROUTE.matcher(code);
                String base = room.find() ? room.group(1) : "";
                ROUTE_OF_FORM.matcher(code).results()
                        .map(route -> base + (route.group(1) == null ? "" : route.group(1)))
                        .filter(Filled::isCounted).map(Filled::name).forEach(forms::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return forms;
    }

    /** The class of that room, in its root or in a folder of it. */
    private static Class<?> named(String type) {
        int split = type.lastIndexOf('.');
        Path root = Path.of("src/main/java/org/huying");
        Path room = root.resolve(type.substring(0, split).replace('.', '/'));
        String name = type.substring(split + 1);
        try (var files = Files.walk(room)) {
            Path file = files.filter(one -> one.endsWith(name.replaceFirst("\\$.*", "") + ".java")).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No class " + type));
            return Class.forName("org.huying." + root.relativize(file.getParent()).toString().replace('/', '.') + "."
                    + name);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, String> words(String name) {
        var all = new TreeMap<String, String>();
        for (Path file : files(name)) {
            var words = new Properties() {
                @Override
                public synchronized Object put(Object key, Object value) {
                    assertThat(containsKey(key)).as("twice in " + file + ": " + key).isFalse();
                    return super.put(key, value);
                }
            };
            try {
                words.load(new StringReader(Files.readString(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            words.stringPropertyNames()
                    .forEach(key -> assertThat(all.put(key, words.getProperty(key))).as("twice: " + key).isNull());
        }
        return all;
    }

    private static Set<String> literals() {
        var all = new TreeSet<String>();
        for (Path file : Stream.of(".java", ".jte").flatMap(end -> files(end).stream()).toList()) {
            try {
                var found = LITERAL.matcher(Files.readString(file));
                while (found.find()) {
                    all.add(found.group(1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static List<Path> files(String end) {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
