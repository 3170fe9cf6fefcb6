package org.huying.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.Refused;
import org.huying.people.Person;
import org.jspecify.annotations.Nullable;

/** Knows one register: what a line of it must say, and how it is put there. */
interface Keeper<T> {

    Register register();

    /** What the line says; what is wrong with it is noted in it. */
    Optional<T> read(Typed typed);

    Optional<T> find(String key);

    /** All lines that lie within the person's reach. */
    List<T> within(Person person);

    /** The line as it would be typed. */
    Map<Field, String> typed(T line);

    String key(T line);

    String name(T line);

    /** The region the line belongs to, empty where it is every region's. */
    String region(T line);

    /** The key of the line that must stand above it, where the register is a tree. */
    default Optional<String> parent(T line) {
        return Optional.empty();
    }

    default boolean isKeptBy(T line, Person person) {
        return Areas.reaches(person, region(line));
    }

    void put(T line);

    /** What is not in use any more, by key, with the day since. */
    default Map<String, LocalDate> retired() {
        return Map.of();
    }

    /**
     * Takes the line out of use from that day, or back into use.
     *
     * @throws Refused.NotFound where lines of this register never go out of use
     */
    default void retire(T line, @Nullable LocalDate day) {
        throw new Refused.NotFound();
    }
}
