package org.huying.ballots.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.List;
import java.util.stream.IntStream;

/** A code to scan, one text of noughts and ones for each line. */
final class ScanCode {

    private ScanCode() {
    }

    static List<String> of(String address) {
        try {
            BitMatrix bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1);
            return IntStream.range(0, bits.getHeight()).mapToObj(y -> {
                var line = new StringBuilder();
                IntStream.range(0, bits.getWidth()).forEach(x -> line.append(bits.get(x, y) ? '1' : '0'));
                return line.toString();
            }).toList();
        } catch (WriterException e) {
            throw new IllegalStateException("code");
        }
    }
}
