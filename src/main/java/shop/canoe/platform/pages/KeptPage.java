package shop.canoe.platform.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as it is kept: the same for everybody, ready to be sent to anybody with his bits. */
public final class KeptPage {
    private static final int TAG_BYTES = 15;
    private static final String PACKED = "-g";

    private final Facts facts;
    private final PageBody body;
    private final byte[] digest;
    private volatile @Nullable PackedBody packed;
    private volatile @Nullable Copy guestsPlain;
    private volatile @Nullable Copy guestsPacked;

    /**
     * The page of one visitor.
     *
     * @param tag strong ETag: differs as soon as a byte or the encoding does
     */
    public record Copy(List<String> bits, byte[] bytes, String tag) {}

    KeptPage(Facts facts, PageBody body) {
        this.facts = facts;
        this.body = body;
        this.digest = digest(body);
    }

    Facts facts() {
        return facts;
    }

    public List<Slot> slots() {
        return body.slots();
    }

    public String contentType() {
        return facts.contentType();
    }

    /**
     * The page with these bits. That of guests is made once.
     *
     * @param bits as many as slots
     * @param isGuest whether others are likely to have the same bits
     */
    public Copy copy(List<String> bits, boolean isPacked, boolean isGuest) {
        var known = isPacked ? guestsPacked : guestsPlain;
        if (known != null && known.bits().equals(bits)) return known;
        var bytes = isPacked ? packed().with(bits) : body.with(bits);
        var copy = new Copy(List.copyOf(bits), bytes, tag(bits, isPacked));
        if (isGuest && isPacked) guestsPacked = copy;
        else if (isGuest) guestsPlain = copy;
        return copy;
    }

    private PackedBody packed() {
        var made = packed;
        if (made == null) packed = made = new PackedBody(body);
        return made;
    }

    private String tag(List<String> bits, boolean isPacked) {
        var sha = sha();
        sha.update(digest);
        for (var bit : bits) add(bit.getBytes(StandardCharsets.UTF_8), sha);
        var text = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(sha.digest(), TAG_BYTES));
        return '"' + text + (isPacked ? PACKED : "") + '"';
    }

    /** About how much memory it takes, with the copies that are made of it. */
    int weight() {
        return body.length() * 5 / 2 + 2048;
    }

    byte[] toBytes() {
        try {
            var bytes = new ByteArrayOutputStream(body.length() + 1024);
            var out = new DataOutputStream(bytes);
            facts.write(out);
            out.writeInt(body.slots().size());
            for (var slot : body.slots()) {
                out.writeUTF(slot.name());
                out.writeUTF(slot.argument());
            }
            for (var text : body.texts()) {
                out.writeInt(text.length);
                out.write(text);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeptPage of(byte[] bytes) {
        try {
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            return new KeptPage(Facts.read(in), body(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageBody body(DataInput in) throws IOException {
        var slots = new ArrayList<Slot>();
        for (int left = in.readInt(); left > 0; left--) slots.add(new Slot(in.readUTF(), in.readUTF()));
        var texts = new ArrayList<byte[]>();
        for (int number = 0; number <= slots.size(); number++) {
            var text = new byte[in.readInt()];
            in.readFully(text);
            texts.add(text);
        }
        return new PageBody(texts, slots);
    }

    private static byte[] digest(PageBody body) {
        var sha = sha();
        for (var text : body.texts()) add(text, sha);
        return sha.digest();
    }

    /** With its length, so that what ends one part cannot begin the next. */
    private static void add(byte[] part, MessageDigest sha) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) sha.update((byte) (part.length >>> shift));
        sha.update(part);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
