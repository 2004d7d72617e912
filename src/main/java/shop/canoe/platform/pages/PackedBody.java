package shop.canoe.platform.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;

/**
 * A page packed before it is asked for: each text is a run of deflate blocks of its own, so that bits can be put between
 * them as stored blocks and the whole is one gzip member. Nothing is packed when it is sent.
 */
final class PackedBody {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {1, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final int LONGEST_BLOCK = 0xffff;

    /** A third less time than the best for pages that are five in a hundred longer: a page that is rendered waits for it. */
    private static final int LEVEL = 4;

    private static final int FRAME = HEAD.length + LAST_BLOCK.length + 8;

    private final List<Part> parts;

    private record Part(byte[] packed, int length, int crc, int[] shift) {
        static Part of(byte[] text, Deflater deflater) {
            return new Part(deflate(text, deflater), text.length, Crc.of(text), Crc.shift(text.length));
        }
    }

    PackedBody(PageBody body) {
        var deflater = new Deflater(LEVEL, true);
        try {
            parts = body.texts().stream().map(text -> Part.of(text, deflater)).toList();
        } finally {
            deflater.end();
        }
    }

    /** The page with these bits as gzip. */
    byte[] with(List<String> bits) {
        var out = new ByteArrayOutputStream(FRAME + length() + 128 * bits.size());
        out.writeBytes(HEAD);
        int crc = 0;
        int length = 0;
        for (int number = 0; number < parts.size(); number++) {
            var part = parts.get(number);
            out.writeBytes(part.packed());
            crc = Crc.append(crc, part.shift(), part.crc());
            length += part.length();
            if (number == bits.size()) break;
            var bit = bits.get(number).getBytes(StandardCharsets.UTF_8);
            store(bit, out);
            crc = Crc.update(crc, bit);
            length += bit.length;
        }
        out.writeBytes(LAST_BLOCK);
        writeInt(crc, out);
        writeInt(length, out);
        return out.toByteArray();
    }

    /** Bytes of the packed texts. */
    int length() {
        return parts.stream().mapToInt(part -> part.packed().length).sum();
    }

    private static void store(byte[] bit, ByteArrayOutputStream out) {
        for (int from = 0; from < bit.length; from += LONGEST_BLOCK) {
            int length = Math.min(LONGEST_BLOCK, bit.length - from);
            out.write(0);
            writeShort(length, out);
            writeShort(~length, out);
            out.write(bit, from, length);
        }
    }

    private static byte[] deflate(byte[] text, Deflater deflater) {
        deflater.reset();
        deflater.setInput(text);
        var out = new ByteArrayOutputStream(text.length / 3 + 64);
        var buffer = new byte[8192];
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }

    private static void writeShort(int number, ByteArrayOutputStream out) {
        out.write(number);
        out.write(number >>> 8);
    }

    private static void writeInt(int number, ByteArrayOutputStream out) {
        writeShort(number, out);
        writeShort(number >>> 16, out);
    }
}
