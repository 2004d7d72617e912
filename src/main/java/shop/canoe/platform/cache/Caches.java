package shop.canoe.platform.cache;

import com.hazelcast.config.XmlConfigBuilder;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Caches shared by all nodes, near copies in each, on the Hazelcast member that also keeps the HTTP sessions. They hold
 * what may be a minute old (names, texts, pictures), never what decides stock, a price at checkout or a limit.
 */
@ApplicationScoped
public class Caches {
    @Inject
    @ConfigProperty(name = "canoe.hazelcast.config")
    Path configuration;

    private HazelcastInstance member;

    @PostConstruct
    void join() {
        try (var xml = Files.newInputStream(configuration)) {
            member = Hazelcast.getOrCreateHazelcastInstance(new XmlConfigBuilder(xml).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forgetEarlierApplication();
    }

    /**
     * The member outlives an application that is put into the running server anew, and its near copies are objects of classes
     * that are no longer ours. A server that has just started has none.
     */
    private void forgetEarlierApplication() {
        for (var object : member.getDistributedObjects()) {
            if (object instanceof IMap<?, ?> cache && hasNearCopies(cache)) cache.clear();
        }
    }

    private static boolean hasNearCopies(IMap<?, ?> cache) {
        var near = cache.getLocalMapStats().getNearCacheStats();
        return near != null && near.getOwnedEntryCount() > 0;
    }

    /**
     * The values of {@code keys}; what is not cached is loaded in one call and kept. Keys that {@code load} does not
     * answer are absent from the result and not remembered.
     *
     * @param name {@code <module>.<what>}; expiry and near copy are set in hazelcast.xml
     * @param keys told apart by their text ({@code toString}), as records are: the threads on which other nodes say what they
     *     evict do not know the shop's classes
     */
    public <K, V extends Serializable> Map<K, V> getAll(
            String name, Collection<K> keys, Function<Collection<K>, Map<K, V>> load) {
        return getAll(name, keys, load, (V value) -> value, (V kept) -> kept);
    }

    /** As {@link #getAll(String, Collection, Function)}, of values that are kept packed. */
    public <K, V> Map<K, V> getAll(
            String name, Collection<K> keys, Function<Collection<K>, Map<K, V>> load, Packing<V> packing) {
        return getAll(
                name,
                keys,
                load,
                value -> new Packed<V>(packing.pack(value)),
                (Packed<V> packed) -> packed.value(packing));
    }

    private <K, V, P> Map<K, V> getAll(
            String name,
            Collection<K> keys,
            Function<Collection<K>, Map<K, V>> load,
            Function<V, P> keep,
            Function<P, V> read) {
        var cache = member.<String, P>getMap(name);
        var found = new HashMap<K, V>();
        var missing = new HashSet<K>();
        for (var key : keys) {
            var kept = cache.get(key.toString());
            if (kept == null) missing.add(key);
            else found.put(key, read.apply(kept));
        }
        if (!missing.isEmpty()) {
            var loaded = load.apply(missing);
            loaded.forEach((key, value) -> cache.set(key.toString(), keep.apply(value)));
            found.putAll(loaded);
        }
        return found;
    }

    /** The value of one key; empty if there is none. */
    public <V extends Serializable> Optional<V> find(String name, String key) {
        return Optional.ofNullable(member.<String, V>getMap(name).get(key));
    }

    public <V extends Serializable> void put(String name, String key, V value) {
        member.<String, V>getMap(name).set(key, value);
    }

    /** Says something to all nodes that listen now, this one too; whoever cannot be reached does not hear it. */
    public void tell(String topic, String message) {
        member.<String>getTopic(topic).publish(message);
    }

    public void listen(String topic, Consumer<String> ear) {
        member.<String>getTopic(topic).addMessageListener(message -> ear.accept(message.getMessageObject()));
    }

    /** Addresses of the nodes that share the caches now, this one too. */
    public List<String> nodes() {
        return member.getCluster().getMembers().stream()
                .map(node ->
                        node.getAddress().getHost() + ':' + node.getAddress().getPort())
                .sorted()
                .toList();
    }

    /** Milliseconds since 1970 by a clock the nodes agree on. */
    public long clusterTime() {
        return member.getCluster().getClusterTime();
    }

    /** Forgets the values of these keys on every node. */
    public <K> void evict(String name, Collection<K> keys) {
        var cache = member.<String, Object>getMap(name);
        keys.forEach(key -> cache.delete(key.toString()));
    }

    /** Writes something new and reads it back, on the member that also keeps the HTTP sessions. */
    public boolean keepWhatIsWritten() {
        var pulse = member.<UUID, UUID>getMap("platform.pulse");
        var written = UUID.randomUUID();
        pulse.set(member.getCluster().getLocalMember().getUuid(), written);
        return written.equals(pulse.get(member.getCluster().getLocalMember().getUuid()));
    }

    /** Forgets everything in one cache. */
    public void clear(String name) {
        member.getMap(name).clear();
    }
}
