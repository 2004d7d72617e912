package shop.canoe.feeds;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file that was handed in: unpacks it, passes over a byte order mark and stops when it gets too big.
 *
 * @param limit bytes, unpacked
 * @param isForeign whether a mapping translates its fields
 */
record FeedFile(Path path, String name, long limit, boolean isForeign) {
    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b;
    private static final long MEGABYTE = 1 << 20;

    /**
     * Reads the file from end to end.
     *
     * @return how many rows it has
     * @throws FeedRefused if it is no feed as a whole: packed wrongly, too big, no UTF-8, a wrong header
     */
    long check() {
        try (var rows = open()) {
            long count = 0;
            while (rows.next() != null) count++;
            return count;
        } catch (CharacterCodingException e) {
            throw new FeedRefused("feeds.file.not_utf8");
        } catch (ZipException | EOFException e) {
            throw new FeedRefused("feeds.file.gzip");
        } catch (IOException e) {
            throw new FeedRefused("feeds.file.broken", String.valueOf(e.getMessage()));
        }
    }

    RowReader open() throws IOException {
        var text = text();
        return RowReader.of(format(text), text, isForeign);
    }

    private PushbackInputStream text() throws IOException {
        var packed = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16), 2);
        int magic = packed.read() << 8 | packed.read();
        if (magic == ZIP) throw new FeedRefused("feeds.file.zip");
        if (magic < 0) throw new FeedRefused("feeds.file.empty");
        packed.unread(new byte[] {(byte) (magic >> 8), (byte) magic});
        var unpacked = magic == GZIP ? new GZIPInputStream(packed, 1 << 16) : packed;
        return withoutMark(new PushbackInputStream(new Limited(unpacked, limit), 3));
    }

    private static PushbackInputStream withoutMark(PushbackInputStream text) throws IOException {
        var first = text.readNBytes(3);
        var isMark = first.length == 3
                && (first[0] & 0xff) == 0xef
                && (first[1] & 0xff) == 0xbb
                && (first[2] & 0xff) == 0xbf;
        if (!isMark) text.unread(first);
        return text;
    }

    private FeedFormat format(PushbackInputStream text) throws IOException {
        var plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (plain.endsWith(".csv")) return FeedFormat.CSV;
        if (plain.endsWith(".ndjson") || plain.endsWith(".jsonl")) return FeedFormat.NDJSON;
        int first = text.read();
        if (first < 0) throw new FeedRefused("feeds.file.empty");
        text.unread(first);
        return first == '{' ? FeedFormat.NDJSON : FeedFormat.CSV;
    }

    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long count;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) counted(1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) counted(read);
            return read;
        }

        private void counted(int bytes) {
            count += bytes;
            if (count > limit) throw new FeedRefused("feeds.file.too_big", limit / MEGABYTE);
        }
    }
}
