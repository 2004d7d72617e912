package shop.canoe.alerts;

import shop.canoe.platform.error.NotFoundException;

/** There is no such product, or no wish behind this link. */
public final class AlertNotFoundException extends NotFoundException {
    private static final long serialVersionUID = 1;

    AlertNotFoundException() {
        super("alerts.not_found");
    }
}
