package shop.canoe.payments.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What is wrong with the sandbox gateways, as set on the {@link SandboxFaultBoard}. Nothing, unless somebody sets it; forgotten at a restart. */
@ApplicationScoped
public class SandboxFaults {
    private static final Faults NONE = new Faults(0, 0, 1, 0, false, false);

    private final Map<Flavour, Faults> faults = new EnumMap<>(Flavour.class);

    /**
     * @param latencyMillis before each answer to the merchant
     * @param dropPercent of the answers are lost after the work was done
     * @param copies of each webhook
     * @param lateSeconds webhooks come up to so late, each differently, so that they overtake each other
     * @param outage no answer and no page at all, and no webhooks
     * @param forgets never heard of any payment it is asked about
     */
    record Faults(int latencyMillis, int dropPercent, int copies, int lateSeconds, boolean outage, boolean forgets) {}

    synchronized Faults of(Flavour flavour) {
        return faults.getOrDefault(flavour, NONE);
    }

    synchronized void set(Flavour flavour, Faults wanted) {
        faults.put(flavour, wanted);
    }

    synchronized void clear() {
        faults.clear();
    }

    boolean dropsThisAnswer(Flavour flavour) {
        return ThreadLocalRandom.current().nextInt(100) < of(flavour).dropPercent();
    }

    /** How late this webhook is. */
    int lateness(Flavour flavour) {
        int most = of(flavour).lateSeconds();
        return most == 0 ? 0 : ThreadLocalRandom.current().nextInt(most + 1);
    }
}
