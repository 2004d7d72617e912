package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import shop.canoe.cluster.Cluster;
import shop.canoe.testing.Buyer;
import shop.canoe.testing.Poll;
import shop.canoe.testing.Shop;
import shop.canoe.testing.ShopInvariants;

/** A drill on the cluster, which is started once for all of them. */
@Tag("drill")
abstract class DrillIT {
    private static final Duration BEFORE = Duration.ofSeconds(8);
    private static final Duration AFTER = Duration.ofSeconds(8);

    /** What a node that died had taken out of the outbox is free for the other after a minute. */
    private static final Duration CALM = Duration.ofSeconds(100);

    private static @Nullable Cluster only;

    protected static Cluster cluster;

    @BeforeAll
    static synchronized void startCluster() {
        if (only == null) {
            only = Cluster.in(
                    Path.of(System.getProperty("canoe.it.home")),
                    Path.of(System.getProperty("canoe.it.wlp")),
                    Integer.getInteger("canoe.cluster.port"));
            Runtime.getRuntime().addShutdownHook(new Thread(only::drop));
            DrillReport.begin();
            only.start();
        }
        cluster = only;
    }

    /** Something that goes wrong and comes right again, with what to say of the time it took. */
    interface Fault {
        String happens();
    }

    /**
     * Lets the fault happen among shoppers and asks afterwards what must always hold: every order that was shown as confirmed is
     * there once, and the invariants.
     */
    protected static Witness amongShoppers(String name, Fault fault) {
        Witness witness;
        String back;
        try (var crowd = Crowd.come()) {
            Poll.pass(BEFORE);
            back = fault.happens();
            Poll.pass(AFTER);
            witness = crowd.witness();
        }
        long lost = lost(witness.promisedOrders());
        DrillReport.add(name, witness, lost, back);
        assertThat(witness.promisedOrders()).as("orders placed while " + name).isNotEmpty();
        assertThat(lost).as("orders lost or doubled").isZero();
        assertThat(witness.lostSignIns()).as("members who must sign in again").isEmpty();
        ShopInvariants.check(CALM);
        return witness;
    }

    /** Reading, and what a key makes happen once; see haproxy.cfg. */
    protected static boolean mayBeAskedTwice(String request) {
        return request.startsWith("GET") || request.contains("/checkout/");
    }

    /** Whether both nodes know somebody who has just signed in at one of them. */
    protected static boolean isShared() {
        var buyer = new Buyer().register();
        return List.of(1, 2).stream()
                .allMatch(node -> buyer.visitor
                                .ask(cluster.node(node).address() + "/account")
                                .status()
                        == 200);
    }

    protected static String since(long nanos) {
        return "%.1f s".formatted((System.nanoTime() - nanos) / 1e9);
    }

    /** Of the promised orders, those that are not there as confirmed; and shoppers who have got two, which nobody wanted. */
    private static long lost(List<String> promised) {
        var there = Set.copyOf(Shop.rows("select number from orders_group where status = 'CONFIRMED'"));
        var doubled = Shop.rows("select email from orders_group where status = 'CONFIRMED' and email like 'buyer-%' "
                + "group by email having count(*) > 1");
        return promised.stream().filter(number -> !there.contains(number)).count() + doubled.size();
    }
}
