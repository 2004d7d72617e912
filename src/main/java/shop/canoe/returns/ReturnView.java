package shop.canoe.returns;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.Money;
import shop.canoe.orders.OrderShare;
import shop.canoe.orders.OrderUnits;
import shop.canoe.sellers.SellerId;

/**
 * A return.
 *
 * @param number people read it out, e.g. {@code R-7K2F-9Q4D}
 * @param photo id of the picture that came with the request
 * @param answer the seller's words; may be empty
 * @param restocked whether what was accepted can be sold again
 * @param share what was given back for the accepted units; nothing before it is settled, and nothing for a replacement
 */
public record ReturnView(
        UUID id,
        String number,
        String orderNumber,
        UUID checkoutId,
        SellerId sellerId,
        Optional<UUID> accountId,
        ReturnState state,
        ReturnReason reason,
        String text,
        Optional<UUID> photo,
        ReturnOutcome outcome,
        List<Line> lines,
        String answer,
        boolean restocked,
        OrderShare share,
        Instant requestedAt,
        Optional<Instant> receivedAt,
        Optional<Instant> settledAt) {

    /** Units of one order line: announced, accepted, and which these were. */
    public record Line(int number, int units, int accepted, int from) {}

    /** Announced units by line number. */
    public Map<Integer, Integer> announced() {
        return lines.stream().collect(toMap(Line::number, Line::units));
    }

    /** The accepted units, by their place in the line. */
    public List<OrderUnits> units() {
        return lines.stream()
                .filter(line -> line.accepted() > 0)
                .map(line -> new OrderUnits(line.number(), line.from(), line.from() + line.accepted()))
                .toList();
    }

    public Money refunded() {
        return share.total();
    }

    public boolean isOpen() {
        return state == ReturnState.REQUESTED || state == ReturnState.RECEIVED;
    }
}
