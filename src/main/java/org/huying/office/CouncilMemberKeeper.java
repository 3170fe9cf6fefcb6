package org.huying.office;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.people.CouncilMember;
import org.huying.people.People;
import org.huying.people.Person;
import org.huying.places.Region;
import org.jspecify.annotations.Nullable;
import org.huying.people.Roll;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Members of residents' councils: each sits for a street or one of its communities. */
@Component
@Order(4)
class CouncilMemberKeeper implements Keeper<CouncilMember> {

    private final People people;
    private final Areas areas;

    CouncilMemberKeeper(People people, Areas areas) {
        this.people = people;
        this.areas = areas;
    }

    @Override
    public Register register() {
        return Register.COUNCIL_MEMBERS;
    }

    @Override
    public Optional<CouncilMember> read(Typed typed) {
        String code = Codes.read(typed);
        String name = typed.needed(Field.NAME, 40);
        Optional<Region> region = areas.find(typed.get(Field.REGION));
        typed.unless(region.isPresent(), Field.REGION, "office.region-unknown");
        typed.unless(region.filter(one -> one.level().compareTo(Region.Level.STREET) < 0).isEmpty(), Field.REGION,
                "office.council-of-street");
        String trade = typed.optional(Field.TRADE, 80);
        return region.filter(_ -> typed.isFine()).map(found -> new CouncilMember(code, name, found.code(), trade));
    }

    @Override
    public Optional<CouncilMember> find(String key) {
        return people.councilMember(key);
    }

    @Override
    public List<CouncilMember> within(Person person) {
        return people.allCouncilMembers().stream().filter(member -> isKeptBy(member, person)).toList();
    }

    @Override
    public Map<Field, String> typed(CouncilMember member) {
        return new EnumMap<>(Map.of(Field.CODE, member.code(), Field.NAME, member.name(), Field.REGION,
                member.region(), Field.TRADE, member.trade()));
    }

    @Override
    public String key(CouncilMember member) {
        return member.code();
    }

    @Override
    public String name(CouncilMember member) {
        return member.name();
    }

    @Override
    public String region(CouncilMember member) {
        return member.region();
    }

    @Override
    public Map<String, LocalDate> retired() {
        return people.retired(Roll.COUNCIL_MEMBERS);
    }

    @Override
    public void retire(CouncilMember member, @Nullable LocalDate day) {
        people.retire(Roll.COUNCIL_MEMBERS, member.code(), day);
    }

    @Override
    public void put(CouncilMember member) {
        people.put(member);
    }
}
