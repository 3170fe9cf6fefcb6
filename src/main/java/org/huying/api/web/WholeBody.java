package org.huying.api.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read whole, since nobody needs to send more than a few pages of text. */
class WholeBody extends HttpServletRequestWrapper {

    /** The largest body, in bytes: 5,000 characters may need 30,000 where each is written as an escape. */
    static final int MOST = 64 * 1024;

    /** The largest photo, in bytes, as on the forms. */
    static final int MOST_OF_PHOTO = 12 * 1024 * 1024;

    private final byte[] body;

    private WholeBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** None where the body is larger than the largest. */
    static @Nullable WholeBody of(HttpServletRequest request, int most) throws IOException {
        byte[] read = request.getInputStream().readNBytes(most + 1);
        return read.length > most ? null : new WholeBody(request, read);
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return bytes.read(into, from, most);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The body has been read");
            }
        };
    }
}
