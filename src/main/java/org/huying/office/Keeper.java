package org.huying.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.people.Person;

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

    default boolean isKeptBy(T line, Person person) {
        return Areas.reaches(person, region(line));
    }

    void put(T line);
}
