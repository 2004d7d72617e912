package shop.canoe.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.canoe.cluster.Cluster;
import shop.canoe.testing.FaultBoard;
import shop.canoe.testing.Poll;

/** The payment gateways fail, one or both. Each node has a fault board; both are told the same. */
class GatewayIT extends DrillIT {
    private static final Duration WHILE = Duration.ofSeconds(20);
    private static final List<String> BOTH = List.of("sandbox", "sandbox-b");

    @AfterEach
    void makeWell() {
        onBoards(FaultBoard::reset);
    }

    @Test
    void theSecondGatewayTakesOverFromTheFirst() {
        var seen = during("first gateway gone for 20 s", board -> board.fail("sandbox"));

        assertThat(seen.failures().keySet()).allMatch(GatewayIT::isOfTheGateway);
    }

    @Test
    void withoutAnyGatewayOrdersAreRefusedInWordsAndAllElseGoesOn() {
        var seen = during("both gateways gone for 20 s", board -> BOTH.forEach(board::fail));

        assertThat(seen.failures().keySet()).allMatch(GatewayIT::isOfTheGateway);
        assertThat(seen.refusals().keySet())
                .allMatch(request -> request.contains("/checkout") || isOfTheGateway(request));
    }

    @Test
    void slowGatewaysSlowOnlyThePaying() {
        var seen = during(
                "gateways answer after 2 s, for 20 s",
                board -> BOTH.forEach(gateway -> board.delay(gateway, Duration.ofSeconds(2))));

        assertThat(seen.failures()).isEmpty();
    }

    @Test
    void lostAnswersLeaveNoMoneyWithoutItsOrder() {
        var seen = during(
                "3 of 10 answers of the gateways lost, for 20 s",
                board -> BOTH.forEach(gateway -> board.drop(gateway, 30)));

        assertThat(seen.failures().keySet()).allMatch(GatewayIT::isOfTheGateway);
    }

    private static Witness during(String name, Consumer<FaultBoard> fault) {
        return amongShoppers(name, () -> {
            onBoards(fault);
            Poll.pass(WHILE);
            onBoards(FaultBoard::reset);
            return "at once";
        });
    }

    private static void onBoards(Consumer<FaultBoard> change) {
        IntStream.rangeClosed(1, Cluster.NODES)
                .mapToObj(node -> FaultBoard.at(cluster.node(node).sandbox()))
                .forEach(change);
    }

    /** Its pages are not the shop's. */
    private static boolean isOfTheGateway(String request) {
        return request.contains("/sandbox-gateway/");
    }
}
