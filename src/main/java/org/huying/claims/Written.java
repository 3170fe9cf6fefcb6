package org.huying.claims;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huying.ledger.Words;

/** What somebody wrote with a step and others may read: every text of it, but those about one household. */
final class Written {

    private Written() {
    }

    static String with(Step step) {
        return switch (step) {
            case Step.Asked _, Step.ObjectionHandled _ -> "";
            case Step.Attached file -> String.join("\n", file.document(), file.name().toString(),
                    file.note().toString()); // a digest is no writing
            default -> texts(step).collect(Collectors.joining("\n"));
        };
    }

    private static Stream<String> texts(Object part) {
        return switch (part) {
            case Words words -> Stream.of(words.toString());
            case String text -> Stream.of(text);
            case Collection<?> parts -> parts.stream().flatMap(Written::texts);
            case Record parts -> Arrays.stream(parts.getClass().getRecordComponents())
                    .flatMap(component -> texts(value(component, parts)));
            default -> Stream.empty();
        };
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(of);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
