package shop.canoe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file that is packed once, as tightly as possible, and sent so to every browser that takes it. */
public final class PackedFile {
    private final byte[] plain;
    private final byte[] packed;
    private final String tag;

    private PackedFile(byte[] plain, byte[] packed) {
        this.plain = plain;
        this.packed = packed;
        this.tag = "W/\"" + Integer.toHexString(Arrays.hashCode(plain)) + '"';
    }

    public static PackedFile of(byte[] plain) {
        return new PackedFile(plain, pack(plain));
    }

    /** Sends it, packed or not, or says that the browser has it still; how long it may be kept is the caller's to say. */
    public void send(String type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Vary", "Accept-Encoding");
        if (Browser.has(tag, request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean isPacked = packed.length < plain.length && Browser.takesGzip(request);
        if (isPacked) response.setHeader("Content-Encoding", "gzip");
        var bytes = isPacked ? packed : plain;
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    byte[] plain() {
        return plain;
    }

    private static byte[] pack(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 2 + 64);
        try (var gzip = new TightGzip(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class TightGzip extends GZIPOutputStream {
        TightGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
