package shop.canoe.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.Hazelcast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachesTest {
    private static final String NAME = "caches-test";
    private static final String CACHE = "with.copies";

    @TempDir
    static Path folder;

    @BeforeAll
    static void configure() throws IOException {
        Files.writeString(folder.resolve("hazelcast.xml"), """
                <hazelcast xmlns="http://www.hazelcast.com/schema/config">
                  <instance-name>%s</instance-name>
                  <properties>
                    <property name="hazelcast.phone.home.enabled">false</property>
                    <property name="hazelcast.socket.bind.any">false</property>
                  </properties>
                  <network>
                    <join><auto-detection enabled="false"/><multicast enabled="false"/></join>
                    <interfaces enabled="true"><interface>127.0.0.1</interface></interfaces>
                  </network>
                  <map name="with.*">
                    <near-cache>
                      <in-memory-format>OBJECT</in-memory-format>
                      <cache-local-entries>true</cache-local-entries>
                    </near-cache>
                  </map>
                </hazelcast>
                """.formatted(NAME));
    }

    @AfterAll
    static void leave() {
        Hazelcast.getHazelcastInstanceByName(NAME).shutdown();
    }

    @Test
    void anApplicationThatComesLaterReadsNoCopiesOfTheOneBefore() {
        var earlier = application();
        assertThat(read(earlier, "of the earlier")).isEqualTo("of the earlier");
        assertThat(read(earlier, "asked for again")).isEqualTo("of the earlier");

        var later = application();

        assertThat(read(later, "of the later")).isEqualTo("of the later");
        assertThat(read(later, "asked for again")).isEqualTo("of the later");
    }

    private static Caches application() {
        var caches = new Caches();
        caches.configuration = folder.resolve("hazelcast.xml");
        caches.join();
        return caches;
    }

    private static String read(Caches caches, String ifNotKept) {
        return caches.<String, String>getAll(CACHE, List.of("key"), missing -> Map.of("key", ifNotKept))
                .get("key");
    }
}
