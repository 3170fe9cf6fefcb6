package org.huying.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CardSheetTest {

    private static final Papers PAPERS = new Papers("");

    private static NameCard card(int n) {
        return new NameCard("姓名" + n, "居民议事会成员", List.of("联系：云帆社区 云帆公寓 " + n + "幢", "云帆人大代表联络站",
                "云帆公寓会所一楼102室", "开放：周二、周四 18:30–20:30，周六 9:00–11:00", "电话：0571-88001014"),
                "四个一：宣讲一次政策，召开一次座谈会，收集一批意见建议，办好一件群众实事", "扫码对我说", "https://huying.example/open/contacts/members/c" + n);
    }

    @Test
    void aloneHasThePageOfACardAndSaysEverything() throws IOException {
        try (var pdf = Loader.loadPDF(PAPERS.cards("连心卡", List.of(card(7))))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(254f, 256f);
            assertThat(new PDFTextStripper().getText(pdf)).contains("姓名7", "居民议事会成员", "云帆公寓 7幢", "四个一", "扫码对我说");
        }
    }

    @Test
    void standTenOnASheetAndEachCodeLeadsToItsOwnPerson() throws Exception {
        byte[] bytes = PAPERS.cards("连心卡", IntStream.rangeClosed(1, 12).mapToObj(CardSheetTest::card).toList());
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(codes(pdf, 0, 10)).containsExactlyElementsOf(IntStream.rangeClosed(1, 10)
                    .mapToObj(n -> "https://huying.example/open/contacts/members/c" + n).toList());
            assertThat(codes(pdf, 1, 2)).last().asString().endsWith("/c12");
        }
    }

    /** What a camera reads on each of that many cards. */
    private static List<String> codes(PDDocument pdf, int page, int cards) throws Exception {
        var image = new PDFRenderer(pdf).renderImageWithDPI(page, 254);
        var codes = new ArrayList<String>();
        for (int n = 0; n < cards; n++) {
            var card = image.getSubimage(150 + n % 2 * 900, 135 + n / 2 * 540, 900, 540);
            var source = new RGBLuminanceSource(900, 540, card.getRGB(0, 0, 900, 540, null, 0, 900));
            codes.add(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText());
        }
        return codes;
    }
}
