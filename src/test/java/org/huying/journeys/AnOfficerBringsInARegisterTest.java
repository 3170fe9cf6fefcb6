package org.huying.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** 童书瑶 has kept a register in a spreadsheet for years: it comes in, mistakes are mended, and the public sees the answers. */
class AnOfficerBringsInARegisterTest extends Journey {

    private static final String REGISTER = """
            云帆站意见登记表,,,,,
            编号,标题,内容,反映时间,答复,答复时间
            %1$s1,健身步道积水,雨后健身步道积水一周，请打13812345678,2019/4/25 9:32:09,已经疏通下水口。,2019/5/10
            %1$s2,路灯太暗,云帆路口路灯太暗,2019-04-31,已更换灯泡。,2019-05-10
            """;

    @Test
    void mendsWhatWasWrongAndEverybodySeesTheAnswer() throws IOException {
        String number = UUID.randomUUID().toString().substring(0, 6);
        Page tong = browser.desktopOf("so-xh-02");
        tong.navigate("/desk");
        tong.locator("main").getByText("批量导入").click();
        uploads(tong, "登记表.csv", REGISTER.formatted(number), "GBK");
        assertThat(tong.locator(".row-bad .cell-bad").textContent()).contains("2019-04-31", "看不懂这个时间");
        Browser.picture(tong, "bringing-in-checked-desktop");
        button(tong, "导入 1 行").click();
        tong.getByText("下载未导入的行").waitFor();
        Download download = tong.waitForDownload(() -> tong.getByText("下载未导入的行").click());
        String refused = Files.readString(download.path(), StandardCharsets.UTF_8);

        tong.navigate("/desk/import");
        uploads(tong, "改好.csv", refused.replace("2019-04-31", "2019-04-30"), "UTF-8");
        button(tong, "导入 1 行").click();
        tong.locator("h1", new Page.LocatorOptions().setHasText("导入完成")).waitFor();
        Browser.picture(tong, "bringing-in-done-desktop");

        String id = jdbc.sql("select id from matters.matter where title = '健身步道积水' order by id desc limit 1")
                .query(String.class).single();
        Page anybody = browser.phone();
        anybody.navigate("/open/matters/" + id);
        assertThat(anybody.locator("main").textContent()).contains("原登记", "2019年4月25日反映", "2019年5月10日答复", "已经疏通下水口。",
                "请打【电话】").doesNotContain("13812345678");
        Browser.picture(anybody, "bringing-in-public-phone");
        isWhole("opinion/" + id);
        isWhole("matter/" + id);
    }

    /** Chooses the file and comes to the second step. */
    static void uploads(Page officer, String name, String table, String charset) {
        officer.locator("#file")
                .setInputFiles(new FilePayload(name, "text/csv", table.getBytes(Charset.forName(charset))));
        button(officer, "上传并检查").click();
        officer.locator("h1", new Page.LocatorOptions().setHasText("检查后导入")).waitFor();
    }
}
