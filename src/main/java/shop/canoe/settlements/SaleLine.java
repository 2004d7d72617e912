package shop.canoe.settlements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;

/**
 * A line of an order with the commission of the day it was sold; never changed. The commission is a share of what the seller
 * gets for the goods: of what the customer pays without tax, and of what the marketplace pays in place of the customer.
 */
@Entity
@Table(name = "settlements_sale_line")
class SaleLine {
    @EmbeddedId
    private Key id;

    @Column
    private UUID sellerId;

    @Column
    private int quantity;

    @Column
    private long netMinor;

    @Column
    private long subsidyMinor;

    @Column
    private long taxMinor;

    @Column
    private int commissionBasisPoints;

    @Column
    private long commissionMinor;

    @Column
    private long commissionTaxMinor;

    @Column
    private String currency;

    @Embeddable
    record Key(String orderNumber, int lineNo) {}

    /** For JPA. */
    protected SaleLine() {}

    static SaleLine freeze(OrderView order, OrderView.Line sold, int commissionBasisPoints, int taxBasisPoints) {
        var line = new SaleLine();
        var commission = sold.net().plus(sold.subsidy()).share(commissionBasisPoints);
        line.id = new Key(order.number(), sold.number());
        line.sellerId = order.sellerId().value();
        line.quantity = sold.quantity();
        line.netMinor = sold.net().minor();
        line.subsidyMinor = sold.subsidy().minor();
        line.taxMinor = sold.tax().minor();
        line.commissionBasisPoints = commissionBasisPoints;
        line.commissionMinor = commission.minor();
        line.commissionTaxMinor = commission.share(taxBasisPoints).minor();
        line.currency = sold.net().currency();
        return line;
    }

    int number() {
        return id.lineNo();
    }

    UUID sellerId() {
        return sellerId;
    }

    /** What some of its units cost and what the shop takes of that. */
    SaleShare share(OrderUnits units) {
        return new SaleShare(
                part(netMinor, units),
                part(subsidyMinor, units),
                part(taxMinor, units),
                part(commissionMinor, units),
                part(commissionTaxMinor, units));
    }

    private Money part(long minor, OrderUnits units) {
        return new Money(minor, currency).ofUnits(units.from(), units.to(), quantity);
    }
}
