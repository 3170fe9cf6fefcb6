package org.huying.matters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.huying.DistrictTest;
import org.huying.imports.Sheet;
import org.huying.imports.Sheets;
import org.huying.matters.View;
import org.huying.people.Grant;
import org.huying.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DistrictTest
class MatterRegisterTest {

    private static final Grant XIAOHE = new Grant(Role.STREET_COMMITTEE, "330105003", "");

    @Autowired
    MatterRegister register;

    @Autowired
    JdbcClient jdbc;

    @Test
    void holdsEveryLineOfTheListOnce() throws IOException {
        Sheet sheet = sheet("");

        assertThat(sheet.rows()).extracting(row -> row.cell(0)).doesNotHaveDuplicates()
                .hasSameSizeAs(jdbc.sql("select id from matters.matter where street = '330105003'")
                        .query(String.class).list());
    }

    @Test
    void holdsWhatWasSearchedForAlone() throws IOException {
        assertThat(sheet("公交").rows()).isNotEmpty().hasSizeLessThan(sheet("").rows().size());
    }

    @Test
    void tellsWhatAnybodyMayReadAndNotThePersonsOwnWords() throws IOException {
        var bus = sheet("河埠路夜间公交收班太早").rows().getFirst();

        assertThat(bus.cell(4)).isEqualTo("河埠路夜间公交收班太早");
        assertThat(bus.cell(1)).matches("\\d{4}-\\d{2}-\\d{2} 00:00:00");
        assertThat(bus.cell(5)).contains("夜里十点半下班");
        assertThat(List.of(bus.cell(5), bus.cell(14))).noneMatch(cell -> cell.contains("13900004061"))
                .noneMatch(cell -> cell.contains("402室"));
    }

    private Sheet sheet(String words) throws IOException {
        var filter = ListFilter.of("/matters", View.ALL.name(), View.ALL, "", "", words);
        var out = new ByteArrayOutputStream();
        MatterRegister.sheet().write(register.lines(XIAOHE, filter), out);
        return Sheets.read(out.toByteArray(), "台账.xlsx", header -> header.size());
    }
}
