package shop.canoe.platform.pages;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Marks the places of visitors' bits while a page is rendered. A mark begins with 128 random bits that are made at start and
 * never leave the process, so nothing that a page shows can pass for one.
 */
final class Markers {
    private static final char END = '~';
    private static final char BETWEEN = '/';

    private final String secret;

    Markers() {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        secret = END + HexFormat.of().formatHex(random) + END;
    }

    /** @throws IllegalArgumentException if the slot has characters that a mark cannot hold */
    String mark(Slot slot) {
        if (!slot.name().matches("[a-z-]+") || !slot.argument().matches("[\\w-]*"))
            throw new IllegalArgumentException("not a slot: " + slot);
        return secret + slot.name() + BETWEEN + slot.argument() + END;
    }

    /** Cuts a rendered page at its marks. */
    PageBody cut(byte[] page) {
        // One character for each byte, in which the processor can look for a text.
        var bytes = new String(page, StandardCharsets.ISO_8859_1);
        var texts = new ArrayList<byte[]>();
        var slots = new ArrayList<Slot>();
        int from = 0;
        for (int at = bytes.indexOf(secret); at >= 0; at = bytes.indexOf(secret, from)) {
            texts.add(Arrays.copyOfRange(page, from, at));
            int end = bytes.indexOf(END, at + secret.length());
            slots.add(slot(bytes.substring(at + secret.length(), end)));
            from = end + 1;
        }
        texts.add(Arrays.copyOfRange(page, from, page.length));
        return new PageBody(texts, slots);
    }

    private static Slot slot(String text) {
        int between = text.indexOf(BETWEEN);
        return new Slot(text.substring(0, between), text.substring(between + 1));
    }
}
