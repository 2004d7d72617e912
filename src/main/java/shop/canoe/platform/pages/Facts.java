package shop.canoe.platform.pages;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What is known of a kept page besides its bytes.
 *
 * @param begunAt when its rendering began, by {@link Touches#now}
 * @param shopTime the same by the shop's clock
 * @param until when the shop's clock says so, it is over
 * @param about a change of these shows at once
 * @param shown a change of these shows within seconds
 */
record Facts(long begunAt, Instant shopTime, Instant until, Set<String> about, Set<String> shown, String contentType) {
    Facts {
        about = Set.copyOf(about);
        shown = Set.copyOf(shown);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(begunAt);
        write(shopTime, out);
        write(until, out);
        write(about, out);
        write(shown, out);
        out.writeUTF(contentType);
    }

    static Facts read(DataInput in) throws IOException {
        return new Facts(in.readLong(), readTime(in), readTime(in), readThings(in), readThings(in), in.readUTF());
    }

    private static void write(Instant time, DataOutput out) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    private static Instant readTime(DataInput in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void write(Set<String> things, DataOutput out) throws IOException {
        out.writeInt(things.size());
        for (var thing : things) out.writeUTF(thing);
    }

    private static Set<String> readThings(DataInput in) throws IOException {
        var things = new HashSet<String>();
        for (int left = in.readInt(); left > 0; left--) things.add(in.readUTF());
        return things;
    }
}
