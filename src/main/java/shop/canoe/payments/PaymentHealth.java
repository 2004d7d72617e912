package shop.canoe.payments;

import java.util.List;
import shop.canoe.payments.gateway.GatewayState;

/**
 * How payments get on.
 *
 * @param inDoubt payments whose gateway has not said yet how they ended
 * @param waiting captures, releases and refunds the gateways have not done yet
 * @param refused of those, refused for good
 * @param unheard messages of gateways that are not dealt with yet
 */
public record PaymentHealth(List<GatewayState> gateways, long inDoubt, long waiting, long refused, long unheard) {}
