package shop.canoe.promotions;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as a native query gives them. */
final class Bytes {
    private Bytes() {}

    static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
