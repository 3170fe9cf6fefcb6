package org.huying.office.web;

import java.util.EnumMap;
import java.util.Map;
import org.huying.office.Areas;
import org.huying.office.Field;
import org.huying.office.Register;
import org.huying.office.Registers;
import org.huying.people.Person;
import org.huying.places.Places;
import org.huying.web.Page;
import org.huying.web.Reply;
import org.huying.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping a register by hand: see what stands in it, add a line, change one. */
@Controller
@RequestMapping("/admin/{register:regions|stations|departments|deputies|council-members|categories}")
class RegisterController {

    private final Registers registers;
    private final Areas areas;
    private final Places places;

    RegisterController(Registers registers, Areas areas, Places places) {
        this.registers = registers;
        this.areas = areas;
        this.places = places;
    }

    @GetMapping
    Page list(@PathVariable String register, Person person) {
        Register at = Register.at(register);
        return RegisterPage.of(at, registers.within(at, person), areas, places, person);
    }

    @GetMapping("/new")
    Page form(@PathVariable String register, @RequestParam Map<String, String> start, Person person) {
        return new LinePage(Register.at(register), "", "", typed(Register.at(register), start), null,
                new Choices(areas, places, registers, person));
    }

    @PostMapping("/new")
    Reply add(@PathVariable String register, @RequestParam Map<String, String> form, Person person) {
        Register at = Register.at(register);
        registers.add(at, typed(at, form), person);
        return SeeOther.to("/admin/%s", register);
    }

    @GetMapping("/{key}")
    Page show(@PathVariable String register, @PathVariable String key, Person person) {
        Register at = Register.at(register);
        var line = registers.line(at, key, person);
        return new LinePage(at, line.key(), line.name(), line.values(), line.retiredOn(),
                new Choices(areas, places, registers, person));
    }

    @PostMapping("/{key}")
    Reply change(@PathVariable String register, @PathVariable String key, @RequestParam Map<String, String> form,
            Person person) {
        Register at = Register.at(register);
        registers.change(at, key, typed(at, form), person);
        return SeeOther.to("/admin/%s", register);
    }

    @PostMapping("/{key}/retire")
    Reply retire(@PathVariable String register, @PathVariable String key, Person person) {
        registers.retire(Register.at(register), key, person);
        return SeeOther.to("/admin/%s/%s", register, key);
    }

    @PostMapping("/{key}/take-back")
    Reply takeBack(@PathVariable String register, @PathVariable String key, Person person) {
        registers.takeBack(Register.at(register), key, person);
        return SeeOther.to("/admin/%s/%s", register, key);
    }

    private static Map<Field, String> typed(Register register, Map<String, String> form) {
        var typed = new EnumMap<Field, String>(Field.class);
        for (Field field : register.fields()) {
            typed.put(field, form.getOrDefault(field.key(), "").replace('\0', '\ufffd'));
        }
        return typed;
    }
}
