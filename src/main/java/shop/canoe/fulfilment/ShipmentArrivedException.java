package shop.canoe.fulfilment;

import shop.canoe.platform.error.BusinessException;

/** Something of the parcel has come back from the customer: it cannot be called back. */
public final class ShipmentArrivedException extends BusinessException {
    private static final long serialVersionUID = 1;

    ShipmentArrivedException(String number) {
        super(Kind.CONFLICT, "fulfilment.arrived", number);
    }
}
