package org.huying.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Cards of 90 by 54 millimetres as XHTML: ten on a sheet of A4 to be cut at the marks, or one by itself. */
final class CardSheet {

    private static final int ON_A_SHEET = 10;
    private static final int DOT = 6;
    private static final String CSS = """
            body { margin: 0; font-family: CHOSEN, HEI, SONG; font-size: 7.5pt; line-height: 10pt; color: #1c2b2a }
            .sheet { position: relative; width: 180mm; height: 270mm; page-break-after: always }
            .sheet.last { page-break-after: auto }
            .card { position: absolute; width: 90mm; height: 54mm; overflow: hidden }
            .cut .card { border: 0.4pt dashed #7a8886; width: 89.8mm; height: 53.8mm }
            .text { position: absolute; left: 5mm; top: 4.5mm; width: 53mm; height: 39mm; overflow: hidden }
            .name { font-size: 15pt; line-height: 19pt }
            .role { color: #0d5c63; font-size: 8.5pt; line-height: 12pt; margin-bottom: 1mm }
            .scan { position: absolute; right: 4mm; top: 5mm; width: 26mm; text-align: center; font-size: 7pt }
            .scan img { width: 26mm; height: 26mm }
            .foot { position: absolute; left: 5mm; right: 4mm; bottom: 3mm; border-top: 0.4pt solid #0d5c63;
                    padding-top: 1mm; font-size: 6pt; line-height: 8.5pt; color: #0d5c63 }
            """;

    private final String title;
    private final List<NameCard> cards;

    CardSheet(String title, List<NameCard> cards) {
        this.title = title;
        this.cards = cards;
    }

    String title() {
        return title;
    }

    String xhtml() {
        boolean one = cards.size() == 1;
        String page = one ? "@page { size: 90mm 54mm; margin: 0 } .sheet { width: 90mm; height: 54mm }"
                : "@page { size: 210mm 297mm; margin: 13.5mm 15mm }";
        int sheets = (cards.size() + ON_A_SHEET - 1) / ON_A_SHEET;
        String body = IntStream.range(0, sheets)
                .mapToObj(sheet -> "<div class='sheet %s %s'>%s</div>".formatted(one ? "" : "cut",
                        sheet == sheets - 1 ? "last" : "",
                        IntStream.range(sheet * ON_A_SHEET, Math.min(cards.size(), (sheet + 1) * ON_A_SHEET))
                                .mapToObj(n -> card(cards.get(n), n % ON_A_SHEET)).collect(Collectors.joining())))
                .collect(Collectors.joining());
        return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>%s</title><style>%s %s</style></head><body>%s</body></html>"
                .formatted(Xhtml.escaped(title), CSS, page, body);
    }

    private static String card(NameCard card, int place) {
        return """
                <div class='card' style='left:%dmm;top:%dmm'>
                <div class='text'><div class='name'>%s</div><div class='role'>%s</div>%s</div>
                <div class='scan'><img src='data:image/png;base64,%s'/><div>%s</div></div>
                <div class='foot'>%s</div></div>""".formatted(place % 2 * 90, place / 2 * 54,
                Xhtml.escaped(card.name()), Xhtml.escaped(card.role()),
                card.lines().stream().map(line -> "<div>%s</div>".formatted(Xhtml.escaped(line)))
                        .collect(Collectors.joining()),
                picture(card.address()), Xhtml.escaped(card.scan()), Xhtml.escaped(card.foot()));
    }

    private static String picture(String address) {
        try {
            BitMatrix bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1,
                    Map.of(EncodeHintType.MARGIN, 2));
            var image = new BufferedImage(bits.getWidth() * DOT, bits.getHeight() * DOT,
                    BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    image.setRGB(x, y, bits.get(x / DOT, y / DOT) ? 0x000000 : 0xFFFFFF);
                }
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("No code for " + address, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
