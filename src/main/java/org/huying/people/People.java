package org.huying.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huying.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of who there is: departments, deputies, council members. */
@Service
@Transactional
public class People {

    private final RegisterStore store;
    private final Map<String, Department> departments = new ConcurrentHashMap<>();

    People(RegisterStore store) {
        this.store = store;
    }

    /** @throws Refused.NotFound where there is no such department */
    public Department department(String code) {
        Department known = departments.get(code);
        if (known == null) {
            known = store.department(code).orElseThrow(Refused.NotFound::new);
            departments.put(code, known);
        }
        return known;
    }

    public Optional<Department> findDepartment(String code) {
        return Optional.ofNullable(departments.get(code)).or(() -> store.department(code));
    }

    /** Departments that may handle matters of a region: those of the region and of the regions around it. */
    public List<Department> departmentsFor(String region) {
        return store.departmentsFor(region);
    }

    /** All departments that work for regions with this prefix. */
    public List<Department> departments(String regionPrefix) {
        return store.departments(regionPrefix);
    }

    public List<Deputy> deputies(String regionPrefix) {
        return store.deputies(regionPrefix);
    }

    public Optional<Deputy> deputy(String code) {
        return store.deputy(code);
    }

    public List<CouncilMember> councilMembers(String regionPrefix) {
        return store.councilMembers(regionPrefix);
    }

    public Optional<CouncilMember> councilMember(String code) {
        return store.councilMember(code);
    }

    public void put(Department department) {
        store.put(department);
        departments.remove(department.code());
    }

    public void put(Deputy deputy) {
        store.put(deputy);
    }

    public void put(CouncilMember member) {
        store.put(member);
    }
}
