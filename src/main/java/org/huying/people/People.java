package org.huying.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of who there is: departments, deputies, council members. Lists hold those in use; who is not any more
 * keeps code and name for what they did. Another process sees a department's new name within {@value #SECONDS} seconds.
 */
@Service
@Transactional
public class People {

    private static final int SECONDS = 30;

    private final RegisterStore store;
    private volatile Known known = new Known(Map.of(), 0);

    People(RegisterStore store) {
        this.store = store;
    }

    private record Known(Map<String, Department> departments, long readAt) {
    }

    /** @throws Refused.NotFound where there is no such department */
    public Department department(String code) {
        return findDepartment(code).orElseThrow(Refused.NotFound::new);
    }

    public Optional<Department> findDepartment(String code) {
        return Optional.ofNullable(known().departments.get(code)).or(() -> store.department(code));
    }

    /** Departments that may handle matters of a region: those of the region and of the regions around it. */
    public List<Department> departmentsFor(String region) {
        return store.departmentsFor(region);
    }

    /** All departments that work for regions with this prefix. */
    public List<Department> departments(String regionPrefix) {
        return store.departments(regionPrefix, false);
    }

    public List<Deputy> deputies(String regionPrefix) {
        return store.deputies(regionPrefix, false);
    }

    public Optional<Deputy> deputy(String code) {
        return store.deputy(code);
    }

    public List<CouncilMember> councilMembers(String regionPrefix) {
        return store.councilMembers(regionPrefix, false);
    }

    public Optional<CouncilMember> councilMember(String code) {
        return store.councilMember(code);
    }

    /** Everybody, those who are not in use any more too. */
    public List<Department> allDepartments() {
        return store.departments("", true);
    }

    public List<Deputy> allDeputies() {
        return store.deputies("", true);
    }

    public List<CouncilMember> allCouncilMembers() {
        return store.councilMembers("", true);
    }

    /** Who is not in use any more, by code, with the day since. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> retired(Roll roll) {
        return store.retired(roll);
    }

    /**
     * From that day they can be chosen no more; what they hold they may bring to its end.
     *
     * @param day none takes them back
     */
    public void retire(Roll roll, String code, @Nullable LocalDate day) {
        store.retire(roll, code, day);
    }

    public void put(Department department) {
        store.put(department);
        known = new Known(Map.of(), 0);
    }

    public void put(Deputy deputy) {
        store.put(deputy);
    }

    public void put(CouncilMember member) {
        store.put(member);
    }

    private Known known() {
        Known present = known;
        long now = System.nanoTime();
        if (present.readAt != 0 && now - present.readAt < SECONDS * 1_000_000_000L) {
            return present;
        }
        var read = new Known(store.departments("", true).stream()
                .collect(Collectors.toUnmodifiableMap(Department::code, one -> one)), now);
        known = read;
        return read;
    }
}
