package org.huying.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.huying.HuyingTest;
import org.huying.imports.Examples;
import org.huying.opinions.Categories;
import org.huying.people.Accounts;
import org.huying.people.Grant;
import org.huying.people.Role;
import org.huying.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HuyingTest
class UploadingTest {

    @Autowired
    Places places;
    @Autowired
    Categories categories;
    @Autowired
    Accounts accounts;
    @LocalServerPort
    int port;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void register() {
        Examples.register(places, categories);
        String password = accounts.encode("secret-enough");
        accounts.put("imp-officer", "小河站", password,
                List.of(new Grant(Role.STATION_OFFICER, "330105003", Examples.STATION)));
        accounts.put("imp-street", "小河工委", password, List.of(new Grant(Role.STREET_COMMITTEE, "330105003", "")));
        accounts.put("imp-deputy", "代表", password, List.of(new Grant(Role.DEPUTY, "330105003", "D")));
    }

    @Test
    void goesInTwoStepsWithAVerdictPerCell() throws Exception {
        try (var browser = new Browser(port, "imp-officer")) {
            String address = browser.upload("登记表.csv", table().getBytes("GBK"), Examples.STATION).location();

            assertThat(browser.get(address).body()).contains("检查后导入", "登记表.csv", "看不懂这个时间", "导入 2 行");

            assertThat(browser.post(address + "/start", columns()).status()).isEqualTo(303);
            String over = browser.until(address, "导入完成");
            assertThat(over).contains("下载未导入的行", "看不懂这个时间");
            assertThat(browser.get(address + "/refused.csv")).satisfies(file -> {
                assertThat(file.type()).isEqualTo("text/csv;charset=UTF-8");
                assertThat(file.body()).startsWith("\ufeff编号,内容,时间,结果").contains("'=坏时间").hasLineCount(2);
            });
        }
    }

    @Test
    void startedTwiceIsDoneOnce() throws Exception {
        try (var browser = new Browser(port, "imp-street")) {
            String address = browser.upload("a.csv", table().getBytes(StandardCharsets.UTF_8), Examples.STATION)
                    .location();
            browser.post(address + "/start", columns());
            assertThat(browser.post(address + "/start", columns()).status()).isEqualTo(303);

            assertThat(browser.until(address, "导入完成")).contains("<dd>2</dd>");
        }
    }

    @Test
    void saysBesideTheFieldWhatTheFileIsInstead() throws Exception {
        try (var browser = new Browser(port, "imp-officer")) {
            var refused = browser.upload("导出.xlsx", "<html><table>".getBytes(StandardCharsets.UTF_8), Examples.STATION);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"file-problem\"", "这是一个网页", "上传并检查");
            assertThat(browser.upload("", new byte[0], "").body()).contains("请选择一个文件");
        }
    }

    @Test
    void ofAFileBeyondTheLimitGetsItsSentenceAndStatus() throws Exception {
        try (var browser = new Browser(port, "imp-officer")) {
            var refused = browser.upload("gross.csv", "a,b\n".repeat(4_000_000).getBytes(StandardCharsets.UTF_8),
                    Examples.STATION);

            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.body()).contains("文件太大");
        }
    }

    @Test
    void refusesColumnsThatMeanTheSame() throws Exception {
        try (var browser = new Browser(port, "imp-officer")) {
            String address = browser.upload("a.csv", table().getBytes(StandardCharsets.UTF_8), Examples.STATION)
                    .location();
            var refused = browser.post(address + "/columns", "c0=TEXT&c1=TEXT&c2=");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("第 1 列和第 2 列对应了同一项");
        }
    }

    @Test
    void isNobodyElsesToSee() throws Exception {
        try (var officer = new Browser(port, "imp-officer");
                var street = new Browser(port, "imp-street");
                var deputy = new Browser(port, "imp-deputy")) {
            String address = officer.upload("a.csv", table().getBytes(StandardCharsets.UTF_8), Examples.STATION)
                    .location();

            assertThat(street.get(address).status()).isEqualTo(404);
            assertThat(street.post(address + "/start", columns()).status()).isEqualTo(404);
            assertThat(street.get(address + "/refused.csv").status()).isEqualTo(404);
            assertThat(deputy.get("/desk/import").status()).isEqualTo(404);
            assertThat(officer.get("/desk/import/" + UUID.randomUUID()).status()).isEqualTo(404);
            assertThat(officer.get("/desk/import/1").status()).isBetween(400, 404);
        }
    }

    private String table() {
        return "编号,内容,时间\n%1$s1,路灯不亮,2026-03-01\n%1$s2,停车难,2026-03-02\n%1$s3,=坏时间,昨天\n".formatted(unique);
    }

    private static String columns() {
        return "c0=ID&c1=TEXT&c2=SPOKEN_AT";
    }
}
