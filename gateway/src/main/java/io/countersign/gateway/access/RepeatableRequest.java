package io.countersign.gateway.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose small body was read ahead to tell a repeat from another call with the same key. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private static final int LONGEST_BODY = 4 * 1024 * 1024;

    private final byte[] body;
    private final boolean readAhead;

    private RepeatableRequest(HttpServletRequest request, byte[] body, boolean readAhead) {
        super(request);
        this.body = body;
        this.readAhead = readAhead;
    }

    /** Uploads are not read ahead; the container keeps their parts, and they are told apart by these. */
    static RepeatableRequest of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        if (upload || request.getContentLengthLong() > LONGEST_BODY)
            return new RepeatableRequest(request, new byte[0], false);
        return new RepeatableRequest(request, request.getInputStream().readNBytes(LONGEST_BODY), true);
    }

    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((getMethod() + ' ' + getRequestURI() + '\n').getBytes(StandardCharsets.UTF_8));
            if (readAhead) digest.update(body);
            else parts(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Parts that cannot be read are answered for where the upload is taken, and such an answer is not kept. */
    private void parts(MessageDigest digest) {
        try {
            for (Part part : getParts()) {
                digest.update(part.getName().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = part.getInputStream()) {
                    in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                }
            }
        } catch (IOException | ServletException | IllegalStateException e) {
            digest.update(String.valueOf(getContentLengthLong()).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return readAhead ? new Body(new ByteArrayInputStream(body)) : super.getInputStream();
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return readAhead
                ? new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8))
                : super.getReader();
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
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
            throw new UnsupportedOperationException("the body is read in the request's own thread");
        }
    }
}
