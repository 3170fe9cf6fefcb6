package org.huying.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huying.opinions.Categories;
import org.huying.opinions.Category;
import org.huying.people.Grant;
import org.huying.people.Person;
import org.huying.people.Role;
import org.huying.places.Places;
import org.huying.places.Region;
import org.huying.places.Station;

/** A district to bring opinions into, and files of every kind. */
public final class Examples {

    public static final String STATION = "IMP-XH";
    public static final Person OFFICER = new Person("5f0c2f9a-0000-4000-8000-000000000001", "小河站",
            List.of(new Grant(Role.STATION_OFFICER, "330105003", STATION)));

    /** Columns by their names, one good row with an answer, one without. */
    public static final String TWO_ROWS = """
            编号,标题,内容,时间,地点,姓名,电话,答复,答复时间
            1,路灯不亮,"长征桥边路灯坏了，
            请打13812345678找张三丰",2019/4/25 9:32:09,长征桥社区,张三丰,13812345678,网友张三丰您好：已修好。,2019/5/10 14:56:53
            2,停车难,晚上没有车位,2019-04-26  10:00:00,文二路口,,,,
            """;

    private Examples() {
    }

    public static void register(Places places, Categories categories) {
        places.put(new Region("330105000000", "拱墅区", "拱墅", null, null));
        places.put(new Region("330105001000", "米市巷街道", "米市", null, null));
        places.put(new Region("330105003000", "小河街道", "小河", null, null));
        places.put(new Region("330105003001", "长征桥社区", "", null, null));
        places.put(new Station(STATION, "330105003001", "小河联络站", Station.Kind.POINT, "", "", "", null, null,
                Station.About.NOTHING));
        categories.put(new Category("01", "城市管理"));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] in(String charset, String text) {
        return text.getBytes(Charset.forName(charset));
    }

    static byte[] workbook(List<List<Object>> rows) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            book.createSheet("empty");
            var sheet = book.createSheet("data");
            var date = book.createCellStyle();
            date.setDataFormat((short) 22);
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    var cell = row.createCell(c);
                    switch (rows.get(r).get(c)) {
                        case Double number -> cell.setCellValue(number);
                        case java.time.LocalDateTime at -> {
                            cell.setCellValue(at);
                            cell.setCellStyle(date);
                        }
                        case Object text -> cell.setCellValue(text.toString());
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of some hundred kilobytes whose sheet unpacks to many hundred megabytes. */
    static byte[] bomb() {
        try (var out = new ByteArrayOutputStream(); var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 400; i++) {
                zip.write(spaces);
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] archive() {
        try (var out = new ByteArrayOutputStream(); var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(1);
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
