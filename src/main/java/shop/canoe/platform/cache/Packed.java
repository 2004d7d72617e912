package shop.canoe.platform.cache;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;

/**
 * A value as bytes until it is asked for, and from then on as itself, so that a near copy is unpacked once. Hazelcast remembers
 * how to make one, where it looks for the class of a serialized value among its own each time.
 */
final class Packed<V> implements DataSerializable {
    /** A {@code byte[]} or a {@code V}. */
    private volatile Object content;

    /** For Hazelcast. */
    Packed() {
        content = new byte[0];
    }

    Packed(byte[] bytes) {
        content = bytes;
    }

    /** Two who ask first at once may each unpack it. */
    @SuppressWarnings("unchecked")
    V value(Packing<V> packing) {
        var now = content;
        if (!(now instanceof byte[] bytes)) return (V) now;
        var value = packing.unpack(bytes);
        content = value;
        return value;
    }

    /** Nobody writes what has been read: near copies stay where they are. */
    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        out.writeByteArray((byte[]) content);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        content = in.readByteArray();
    }
}
