package shop.canoe.orders;

import java.util.List;
import java.util.UUID;

/** An order group is paid and accepted. */
public record OrdersConfirmed(UUID checkoutId, String groupNumber, List<Sold> sold) {
    /** Units sold of a SKU. */
    public record Sold(String sku, int quantity) {}
}
