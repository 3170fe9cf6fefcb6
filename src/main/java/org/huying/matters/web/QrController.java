package org.huying.matters.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.huying.opinions.FollowKey;
import org.huying.opinions.Opinions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The person's page as a code to scan, for the receipt given over the desk. */
@Controller
class QrController {

    private static final int SIZE = 296;

    private final Opinions opinions;

    QrController(Opinions opinions) {
        this.opinions = opinions;
    }

    @GetMapping("/follow/{key}/qr.png")
    ResponseEntity<byte[]> code(@PathVariable String key, HttpServletRequest request)
            throws WriterException, IOException {
        opinions.followedBy(new FollowKey(key));
        String address = request.getRequestURL().toString().replaceFirst("/qr\\.png$", "");
        BitMatrix bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, SIZE, SIZE);
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < SIZE; x++) {
            for (int y = 0; y < SIZE; y++) {
                image.setRGB(x, y, bits.get(x, y) ? 0x000000 : 0xFFFFFF);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(out.toByteArray());
    }
}
