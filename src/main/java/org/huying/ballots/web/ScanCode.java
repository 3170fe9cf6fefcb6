package org.huying.ballots.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.List;
import java.util.stream.IntStream;

/** A code to scan, one text of noughts and ones for each line. */
record ScanCode(List<String> lines) {

    static ScanCode of(String address) {
        try {
            BitMatrix bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1);
            return new ScanCode(IntStream.range(0, bits.getHeight()).mapToObj(y -> {
                var line = new StringBuilder();
                IntStream.range(0, bits.getWidth()).forEach(x -> line.append(bits.get(x, y) ? '1' : '0'));
                return line.toString();
            }).toList());
        } catch (WriterException e) {
            throw new IllegalStateException("code");
        }
    }

    /** The part of a drawing that the picture takes, with the white border that readers need. */
    String frame() {
        return "-2 -2 %1$d %1$d".formatted(lines.size() + 4);
    }

    /** The dark runs as the path of a drawing, one unit each dot. */
    String path() {
        var path = new StringBuilder();
        for (int y = 0; y < lines.size(); y++) {
            String line = lines.get(y);
            for (int x = line.indexOf('1'); x >= 0; x = line.indexOf('1', x)) {
                int end = line.indexOf('0', x) < 0 ? line.length() : line.indexOf('0', x);
                path.append("M%d %dh%dv1h%dz".formatted(x, y, end - x, x - end));
                x = end;
            }
        }
        return path.toString();
    }
}
