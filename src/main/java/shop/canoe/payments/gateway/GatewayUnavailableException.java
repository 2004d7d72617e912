package shop.canoe.payments.gateway;

import shop.canoe.platform.error.BusinessException;

/** The gateway did not answer in time, or answered that it cannot. What it did is unknown. */
public final class GatewayUnavailableException extends BusinessException {
    private static final long serialVersionUID = 1;

    public GatewayUnavailableException(String gateway, String cause) {
        super(Kind.UNAVAILABLE, "payments.unavailable");
        initCause(new IllegalStateException(gateway + ": " + cause));
    }
}
