package org.huying.people.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huying.people.ManyAccounts;
import org.huying.people.ManyAccounts.Wanted;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.people.Units;
import org.huying.tables.Csv;
import org.huying.tables.Unreadable;
import org.huying.web.Page;
import org.huying.web.Text;
import org.huying.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts for a whole office, from lines copied out of a spreadsheet. */
@Controller
@RequestMapping("/admin/accounts/many")
class ManyAccountsController {

    private final ManyAccounts accounts;
    private final Units units;

    ManyAccountsController(ManyAccounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    @GetMapping
    Page form() {
        return new ManyAccountsPage("", Map.of());
    }

    @PostMapping
    Page make(@RequestParam(defaultValue = "") String lines, Person person) {
        try {
            var made = accounts.make(wanted(lines), person);
            return new ManyMadePage(made,
                    UnitNames.of(units, made.stream().flatMap(one -> one.account().grants().stream()).toList()));
        } catch (ManyAccounts.Wrong wrong) {
            return new ManyAccountsPage(lines, wrong.lines());
        }
    }

    /** What the lines say; a first line of headings says nothing. */
    private static List<Wanted> wanted(String lines) {
        var wanted = new ArrayList<Wanted>();
        try {
            Csv.each(lines.strip(), (number, cells) -> {
                if (cells.stream().anyMatch(cell -> !cell.isBlank())
                        && !(number == 1 && cell(cells, 0).equals(Text.t("people.login")))) {
                    wanted.add(new Wanted(number, cell(cells, 0), cell(cells, 1), role(cell(cells, 2)),
                            cell(cells, 3)));
                }
            });
        } catch (Unreadable _) {
            new Refused.Incomplete().unless(false, "lines", "people.many-unreadable").check();
        }
        return wanted;
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }

    private static @Nullable Role role(String said) {
        return Arrays.stream(Role.values()).filter(Units.ROLES::contains)
                .filter(role -> Text.t(role).equals(said) || role.name().equals(said)).findFirst().orElse(null);
    }
}
