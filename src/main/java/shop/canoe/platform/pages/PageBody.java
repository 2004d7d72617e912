package shop.canoe.platform.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A rendered page without its visitor's bits.
 *
 * @param texts what is the same for everybody, one more than slots
 * @param slots where the bits go: after the text of the same number
 */
public record PageBody(List<byte[]> texts, List<Slot> slots) {
    public PageBody {
        if (texts.size() != slots.size() + 1) throw new IllegalArgumentException("a text before and after each slot");
        texts = List.copyOf(texts);
        slots = List.copyOf(slots);
    }

    /** A page without bits. */
    public static PageBody plain(byte[] text) {
        return new PageBody(List.of(text), List.of());
    }

    /** The page with these bits, in the order of the slots. */
    byte[] with(List<String> bits) {
        var page = new ByteArrayOutputStream(length() + 128 * bits.size());
        for (int number = 0; number < bits.size(); number++) {
            page.writeBytes(texts.get(number));
            page.writeBytes(bits.get(number).getBytes(StandardCharsets.UTF_8));
        }
        page.writeBytes(texts.get(bits.size()));
        return page.toByteArray();
    }

    /** Bytes that are the same for everybody. */
    int length() {
        return texts.stream().mapToInt(text -> text.length).sum();
    }
}
