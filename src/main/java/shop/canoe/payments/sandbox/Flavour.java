package shop.canoe.payments.sandbox;

import java.time.Duration;
import java.util.stream.Stream;

/** The two gateways the sandbox plays. A says yes or no at once and is asked; B says "processing" and tells later by webhook. */
enum Flavour {
    A("sandbox", Duration.ZERO),
    B("sandbox-b", Duration.ofSeconds(2));

    private final String gateway;
    private final Duration pause;

    Flavour(String gateway, Duration pause) {
        this.gateway = gateway;
        this.pause = pause;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    static Flavour of(String gateway) {
        return Stream.of(values())
                .filter(flavour -> flavour.gateway.equals(gateway))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such sandbox gateway"));
    }

    String gateway() {
        return gateway;
    }

    /** Between being asked and having done it. */
    Duration pause() {
        return pause;
    }

    boolean tellsLater() {
        return this == B;
    }
}
