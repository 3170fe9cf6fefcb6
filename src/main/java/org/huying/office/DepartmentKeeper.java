package org.huying.office;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.people.Department;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.places.Region;
import org.jspecify.annotations.Nullable;
import org.huying.people.Roll;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Departments: each works for a region, whose level is its own. */
@Component
@Order(2)
class DepartmentKeeper implements Keeper<Department> {

    private final People people;
    private final Areas areas;

    DepartmentKeeper(People people, Areas areas) {
        this.people = people;
        this.areas = areas;
    }

    @Override
    public Register register() {
        return Register.DEPARTMENTS;
    }

    @Override
    public Optional<Department> read(Typed typed) {
        String code = Codes.read(typed);
        String name = typed.needed(Field.NAME, 80);
        Optional<Region> region = areas.find(typed.get(Field.REGION));
        typed.unless(region.isPresent(), Field.REGION, "office.region-unknown");
        return region.filter(_ -> typed.isFine())
                .map(found -> new Department(code, found.code(), name, level(found)));
    }

    private static Department.Level level(Region region) {
        return switch (region.level()) {
            case COMMUNITY -> Department.Level.COMMUNITY;
            case STREET -> Department.Level.STREET;
            case DISTRICT, CITY, PROVINCE -> Department.Level.DISTRICT;
        };
    }

    @Override
    public Optional<Department> find(String key) {
        return people.findDepartment(key);
    }

    @Override
    public List<Department> within(Person person) {
        return people.allDepartments().stream().filter(department -> Areas.reaches(person, department.region()))
                .toList();
    }

    @Override
    public Map<Field, String> typed(Department department) {
        return new EnumMap<>(Map.of(Field.CODE, department.code(), Field.NAME, department.name(), Field.REGION,
                department.region()));
    }

    @Override
    public String key(Department department) {
        return department.code();
    }

    @Override
    public String name(Department department) {
        return department.name();
    }

    @Override
    public String region(Department department) {
        return department.region();
    }

    @Override
    public Map<String, LocalDate> retired() {
        return people.retired(Roll.DEPARTMENTS);
    }

    @Override
    public void retire(Department department, @Nullable LocalDate day) {
        people.retire(Roll.DEPARTMENTS, department.code(), day);
    }

    @Override
    public void put(Department department) {
        people.put(department);
    }
}
