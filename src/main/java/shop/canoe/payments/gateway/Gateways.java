package shop.canoe.payments.gateway;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.instrumentation.annotations.SpanAttribute;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The gateways that are switched on, each behind its door. A payment stays with the gateway it began with. */
@ApplicationScoped
public class Gateways {
    @Inject
    @Any
    Instance<Gateway> all;

    @Inject
    @ConfigProperty(name = "canoe.payments.gateways")
    List<String> preference;

    @Inject
    @ConfigProperty(name = "canoe.payments.calls")
    int places;

    @Inject
    @ConfigProperty(name = "canoe.payments.failures")
    int failures;

    @Inject
    GatewayCounts counts;

    private List<GatewayDoor> doors = List.of();

    /** In the order new payments try them; a gateway nobody has ranked comes first. */
    @PostConstruct
    void open() {
        var on = all.stream().filter(Gateway::isOn).toList();
        var ranked = preference.stream()
                .flatMap(name -> on.stream().filter(gateway -> gateway.name().equals(name)));
        var others = on.stream().filter(gateway -> !preference.contains(gateway.name()));
        doors = Stream.concat(others, ranked)
                .map(gateway -> new GatewayDoor(gateway, places, failures))
                .toList();
        doors.forEach(counts::watch);
    }

    /** The gateway for a new payment: the first that works. When none does, the first. */
    public String preferred() {
        return doors.stream()
                .filter(GatewayDoor::isPassable)
                .findFirst()
                .orElseGet(() -> doors.get(0))
                .gateway()
                .name();
    }

    /** Where a new payment goes on that could not begin at the first; empty if there is no other that works. */
    public Optional<String> otherThan(String name) {
        return doors.stream()
                .filter(GatewayDoor::isPassable)
                .map(door -> door.gateway().name())
                .filter(other -> !other.equals(name))
                .findFirst();
    }

    /**
     * Calls the gateway of that name.
     *
     * @throws GatewayUnavailableException if it does not answer, is left alone after failures, or too many are waiting for
     *     it already
     */
    @WithSpan(value = "gateway", kind = SpanKind.CLIENT)
    public <T> T call(@SpanAttribute("gateway") String name, Function<Gateway, T> what) {
        var door = door(name).orElseThrow(() -> new GatewayUnavailableException(name, "switched off"));
        try {
            var answer = door.call(what);
            counts.answered(name);
            return answer;
        } catch (GatewayUnavailableException e) {
            counts.unanswered(name);
            throw e;
        }
    }

    /** What a message says that claims to be from the gateway of that name; empty if it is not. */
    public Optional<GatewayNotice> read(String name, UnaryOperator<@Nullable String> headers, byte[] body) {
        return door(name).flatMap(door -> door.gateway().read(headers, body));
    }

    /** How the shop gets on with each. */
    public List<GatewayState> states() {
        var preferred = preferred();
        return doors.stream()
                .map(door -> door.state(door.gateway().name().equals(preferred)))
                .toList();
    }

    private Optional<GatewayDoor> door(String name) {
        return doors.stream().filter(door -> door.gateway().name().equals(name)).findFirst();
    }
}
