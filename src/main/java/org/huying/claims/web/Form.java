package org.huying.claims.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.huying.claims.Forms;
import org.huying.ledger.Words;
import org.huying.opinions.Opinions;
import org.huying.web.Option;
import org.huying.web.Shell;
import org.huying.web.Text;
import org.jspecify.annotations.Nullable;

/** What somebody typed, read field by field; everything wrong is said at once. */
final class Form {

    private static final long MOST_MONEY = 10_000_000_000L;

    private final Map<String, List<String>> typed;
    private final Refused.Incomplete wrong = new Refused.Incomplete();

    Form(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    void check() {
        wrong.check();
    }

    String typed(String name) {
        return kept(typed.getOrDefault(name, List.of("")).getFirst());
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream().map(Form::kept).filter(one -> !one.isEmpty()).toList();
    }

    /** Without null characters, which no database keeps. */
    private static String kept(String text) {
        return text.replace('\0', '\ufffd').strip();
    }

    /** All that was filled in, in one text; when it was sent and from where is no part of it. */
    String content() {
        return new TreeMap<>(typed).entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_") && !field.getKey().equals("key"))
                .map(field -> field.getKey() + "=" + String.join("\u001f", field.getValue()).replace('\0', ' '))
                .collect(Collectors.joining("\u001e"));
    }

    /** The key of a form that is drawn: a new one where what was typed is no repetition of what was done. */
    static String drawnKey(UUID fresh) {
        Refused refusal = Shell.refusal();
        return refusal != null && refusal.key().equals(Forms.CHANGED) ? fresh.toString() : Shell.typed("key", fresh);
    }

    /** The form's own key; one that cannot be read is a new one. */
    UUID key() {
        try {
            return UUID.fromString(typed("key"));
        } catch (IllegalArgumentException _) {
            return Opinions.newKey();
        }
    }

    String text(String name, int most) {
        String text = typed(name);
        wrong.text(text, name, most);
        return text;
    }

    Words words(String name, int most) {
        return Words.of(text(name, most));
    }

    Words perhaps(String name, int most) {
        String text = typed(name);
        wrong.unless(text.length() <= most, name, "web.field-long", most, text.length());
        return Words.of(text);
    }

    LocalDate day(String name) {
        LocalDate day = Text.readDay(typed(name));
        wrong.unless(day != null, name, "claims.day-missing");
        return day == null ? LocalDate.EPOCH : day;
    }

    int number(String name) {
        boolean right = typed(name).matches("\\d{1,5}");
        wrong.unless(right, name, "claims.number-missing");
        return right ? Integer.parseInt(typed(name)) : 0;
    }

    /** Yuan; “1.5万” is fifteen thousand. */
    long amount(String name) {
        @Nullable
        Long amount = yuan(typed(name));
        wrong.unless(amount != null, name, "claims.amount-missing");
        return amount == null ? 0 : amount;
    }

    private static @Nullable Long yuan(String text) {
        String plain = text.replaceAll("[,，\\s元]", "");
        boolean tenThousands = plain.endsWith("万");
        String number = tenThousands ? plain.substring(0, plain.length() - 1) : plain;
        if (!number.matches("\\d{1,10}(\\.\\d{1,4})?")) {
            return null;
        }
        var exact = new BigDecimal(number).multiply(BigDecimal.valueOf(tenThousands ? 10_000 : 1));
        boolean whole = exact.stripTrailingZeros().scale() <= 0 && exact.compareTo(BigDecimal.valueOf(MOST_MONEY)) <= 0;
        return whole ? exact.longValueExact() : null;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        E chosen = Option.read(type, typed(name));
        wrong.unless(chosen != null, name, "claims.choose");
        return chosen == null ? type.getEnumConstants()[0] : chosen;
    }

    String chosen(String name) {
        wrong.unless(!typed(name).isEmpty(), name, "claims.choose");
        return typed(name);
    }

    /** Says what is wrong with a field in the words of whoever refused it. */
    void refuse(String name, Refused problem) {
        wrong.unless(false, name, problem.key(), problem.values().toArray());
    }

    /** The number of what was chosen. */
    int chosenNumber(String name) {
        boolean right = typed(name).matches("\\d{1,5}");
        wrong.unless(right, name, "claims.choose");
        return right ? Integer.parseInt(typed(name)) : 0;
    }

    void unless(boolean right, String name, String key, Object... values) {
        wrong.unless(right, name, key, values);
    }
}
