package org.allmende.web.layout;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the bytes of a page or of JSON instead of sending them, so that they can be sent again; anything else goes straight on. */
public final class PageCapture extends HttpServletResponseWrapper {
    private static final List<String> KEPT_TYPES = List.of("text/html", "application/xhtml", "application/json");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable PrintWriter writer;
    private @Nullable ServletOutputStream stream;
    private final Runnable beforeLeaving;
    private @Nullable String policy;
    private boolean personal;
    private boolean straight;

    /** @param beforeLeaving done before a redirection */
    public PageCapture(HttpServletResponse response, Runnable beforeLeaving) {
        super(response);
        this.beforeLeaving = beforeLeaving;
    }

    /** The page, or null if this answer may not be given to anybody else. */
    byte @Nullable [] page() {
        return personal ? null : whole();
    }

    /** The page, for the one who asked for it; null if there is none, or it has left already. */
    public byte @Nullable [] whole() {
        flush();
        return straight || getStatus() != SC_OK || bytes.size() == 0 ? null : bytes.toByteArray();
    }

    String type() {
        String type = getContentType();
        return type == null ? "text/html;charset=UTF-8" : type;
    }

    /** What else the page said of itself; all but the policy. */
    Map<String, String> headers() {
        return headers;
    }

    /** Sends what was kept, as it was meant. */
    public void passOn() throws IOException {
        flush();
        if (policy != null) {
            super.setHeader(SecurityHeaders.POLICY_NAME, policy);
        }
        if (!straight && bytes.size() > 0) {
            getResponse().getOutputStream().write(bytes.toByteArray());
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            String type = getContentType();
            straight = type != null && KEPT_TYPES.stream().noneMatch(type::startsWith);
            stream = straight ? super.getOutputStream() : new Kept();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void addCookie(Cookie cookie) {
        personal = true;
        super.addCookie(cookie);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        beforeLeaving.run();
        super.sendRedirect(location);
    }

    @Override
    public void setHeader(String name, String value) {
        note(name, value);
        if (isOwn(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        note(name, value);
        if (isOwn(name)) {
            super.addHeader(name, value);
        }
    }

    private void note(String name, String value) {
        if (isOwn(name)) {
            headers.put(name, value);
        } else {
            policy = value;
        }
        personal |= "Set-Cookie".equalsIgnoreCase(name);
        personal |= "Cache-Control".equalsIgnoreCase(name) && (value.contains("no-store") || value.contains("private"));
    }

    /** A nonce would be the same for many readers: pages without script keep the policy without one. */
    private static boolean isOwn(String name) {
        return !SecurityHeaders.POLICY_NAME.equalsIgnoreCase(name);
    }

    @Override
    public void setContentLength(int length) {
        if (straight) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (straight) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        flush();
        if (straight) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        bytes.reset();
        super.reset();
    }

    private void flush() {
        if (writer != null) {
            writer.flush();
        }
    }

    private final class Kept extends ServletOutputStream {
        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes.write(b, off, len);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Pages are written in one go");
        }
    }
}
