package shop.canoe.platform.cache;

/**
 * Writes values of a cache into bytes and reads them back, for values that are many or large: Java's own serialization takes
 * several times as long and as many bytes. What another release has written must be read too, so a new form needs a new cache.
 */
public interface Packing<V> {
    byte[] pack(V value);

    V unpack(byte[] bytes);
}
