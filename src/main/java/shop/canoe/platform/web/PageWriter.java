package shop.canoe.platform.web;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Takes the thousands of scraps in which a page is written without a lock for each, and encodes them together. For one thread;
 * flushing does nothing.
 */
final class PageWriter extends PrintWriter {
    private static final int TYPICAL_PAGE = 64 * 1024;

    private final StringBuilder text = new StringBuilder(TYPICAL_PAGE);

    PageWriter() {
        super(Writer.nullWriter());
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(char[] characters, int from, int length) {
        text.append(characters, from, length);
    }

    @Override
    public void write(char[] characters) {
        text.append(characters);
    }

    @Override
    public void write(String scrap, int from, int length) {
        text.append(scrap, from, from + length);
    }

    @Override
    public void write(String scrap) {
        text.append(scrap);
    }

    @Override
    public void println() {
        text.append(System.lineSeparator());
    }

    @Override
    public void flush() {}

    /** All that was written since this was last called, in UTF-8. */
    byte[] take() {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}
