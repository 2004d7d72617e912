package shop.canoe.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Who asks for what, and for how long.
 *
 * @param does what each visitor does; Gatling lets nobody make that but while it plays
 * @param visitors who come at once; 0 if they come at a rate
 * @param perSecond visitors who come each second, however many are there already
 */
record Scene(Supplier<ChainBuilder> does, int visitors, double perSecond, Duration time) {
    private static final Duration ENDLESS = Duration.ofHours(1);

    /** So many visitors do this again and again, each as soon as he is answered. */
    static Scene closed(Supplier<ChainBuilder> walk, int visitors, Duration time) {
        return once(() -> during(time, false).on(walk.get()), visitors, time);
    }

    /** So many visitors do this so often, each as soon as he is answered. */
    static Scene rounds(Supplier<ChainBuilder> walk, int visitors, int times) {
        return once(() -> repeat(times).on(walk.get()), visitors, ENDLESS);
    }

    /** So many visitors do this and leave. */
    static Scene once(Supplier<ChainBuilder> walk, int visitors, Duration time) {
        return new Scene(walk, visitors, 0, time);
    }

    /** Visitors come at a rate, do this and leave. */
    static Scene open(Supplier<ChainBuilder> walk, double perSecond, Duration time) {
        return new Scene(walk, 0, perSecond, time);
    }

    /** The same of visitors who have done something else before. */
    Scene after(Supplier<ChainBuilder> done) {
        return new Scene(() -> exec(done.get()).exec(does.get()), visitors, perSecond, time);
    }

    PopulationBuilder population() {
        return scenario("visitors")
                .exec(does.get())
                .injectOpen(
                        visitors > 0
                                ? atOnceUsers(visitors)
                                : constantUsersPerSec(perSecond).during(time));
    }
}
