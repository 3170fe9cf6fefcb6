package org.huying.web;

import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture as an answer. */
public final class Jpeg {

    private Jpeg() {
    }

    /** For whoever asked alone: no cache keeps it, not even that of a machine many people use. */
    public static ResponseEntity<byte[]> personal(byte[] picture) {
        return answer(picture, CacheControl.noStore());
    }

    /** For anybody. It may be taken back or erased, so no cache keeps it longer than that. */
    public static ResponseEntity<byte[]> open(byte[] picture) {
        return answer(picture, CacheControl.maxAge(10, TimeUnit.MINUTES).cachePublic());
    }

    private static ResponseEntity<byte[]> answer(byte[] picture, CacheControl cache) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(cache).body(picture);
    }
}
