package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import shop.canoe.settlements.SaleRepository.Due;
import shop.canoe.settlements.Upstream.Units;

/**
 * Keeps a shipment's money in the seller's reserve until some days after its delivery, then moves what is left of it to what
 * is payable. Who books for a shipment locks it first: so whether it was released is one answer for all, and the books alone
 * give it.
 */
@ApplicationScoped
class Reserves {
    private static final int BATCH = 50;

    @Inject
    SaleRepository sales;

    @Inject
    BookRepository books;

    @Inject
    Ledger ledger;

    @Inject
    SettlementSettings settings;

    @Inject
    Clock clock;

    /** Until the transaction ends nobody else books for this shipment. */
    void lock(Units shipment) {
        sales.lockReserve(shipment.id(), shipment.sellerId(), shipment.orderNumber());
    }

    /** Where money of a locked shipment belongs now. */
    LedgerAccount accountOf(Units shipment) {
        return isReleased(shipment.id())
                ? LedgerAccount.payable(shipment.sellerId())
                : LedgerAccount.reserve(shipment.sellerId());
    }

    /** Starts the shipment's time. The first to say so counts. */
    void delivered(UUID shipmentId, UUID sellerId, String orderNumber, Instant deliveredAt) {
        sales.lockReserve(shipmentId, sellerId, orderNumber);
        sales.setDue(shipmentId, deliveredAt.plus(settings.reserve()));
    }

    /** Shipments whose time is over; some of them if there are many. */
    @Transactional
    List<Due> due() {
        return sales.due(clock.instant(), BATCH);
    }

    /** Moves what is left of a shipment's money from the reserve to what is payable; once. */
    @Transactional
    void release(Due due) {
        sales.lockReserve(due.shipmentId(), due.sellerId(), due.orderNumber());
        var postings = books.balanceOf(LedgerAccount.reserve(due.sellerId()), due.shipmentId()).stream()
                .flatMap(left -> List.of(
                        Posting.credit(LedgerAccount.reserve(due.sellerId()), Part.MONEY, left)
                                .of(due.shipmentId()),
                        Posting.debit(LedgerAccount.payable(due.sellerId()), Part.MONEY, left)
                                .of(due.shipmentId()))
                        .stream())
                .toList();
        ledger.book(Journal.of(JournalKind.RESERVE_RELEASE, due.shipmentId().toString(), due.orderNumber(), postings));
        sales.setReleased(due.shipmentId(), clock.instant());
    }

    private boolean isReleased(UUID shipmentId) {
        return books.isBooked(JournalKind.RESERVE_RELEASE, shipmentId.toString());
    }
}
