package shop.canoe.bench;

import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import shop.canoe.testing.Shop;

/** Has Gatling play a scene, one at a time, in this process: its own code is warm after the first. */
final class Load {
    /** For those who came in time to be answered. */
    private static final Duration REST = Duration.ofSeconds(15);

    private static @Nullable Scene scene;
    private static Tally tally = new Tally(Duration.ZERO);

    private Load() {}

    static Tally play(Scene next) {
        scene = next;
        tally = new Tally(next.time());
        int status = Gatling$.MODULE$.fromArgs(
                new String[] {"-s", Played.class.getName(), "-rf", "target/bench/gatling", "-nr"});
        if (status != 0) throw new IllegalStateException("Gatling ended with status " + status);
        return tally;
    }

    /** Of the scene that is played now. */
    static Tally tally() {
        return tally;
    }

    /** What Gatling makes by its name. */
    public static final class Played extends Simulation {
        public Played() {
            if (scene == null) throw new IllegalStateException("no scene");
            setUp(scene.population())
                    .protocols(http.baseUrl(Shop.url())
                            .acceptHeader("text/html")
                            .acceptEncodingHeader("gzip")
                            .userAgentHeader("bench")
                            .shareConnections()
                            .disableWarmUp()
                            .disableCaching())
                    .maxDuration(scene.time().plus(REST));
        }
    }
}
