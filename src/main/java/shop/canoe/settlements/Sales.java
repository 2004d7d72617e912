package shop.canoe.settlements;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.OrderUnits;
import shop.canoe.orders.OrderView;

/** Freezes what the shop takes of each line when it is sold, and says what falls on some of its units later. */
@ApplicationScoped
class Sales {
    @Inject
    SaleRepository repository;

    @Inject
    Upstream upstream;

    @Inject
    SettlementSettings settings;

    /** Freezes all orders of a checkout that are not frozen yet, by the terms of the moment they were placed. */
    void freeze(UUID checkoutId) {
        upstream.ordersOf(checkoutId).stream()
                .filter(order -> repository.lines(order.number()).isEmpty())
                .forEach(order -> repository.add(frozen(order)));
    }

    private List<SaleLine> frozen(OrderView order) {
        var terms = repository.terms();
        return order.lines().stream()
                .map(line -> SaleLine.freeze(order, line, rate(terms, order, line), settings.commissionTax()))
                .toList();
    }

    private int rate(List<CommissionTerms> terms, OrderView order, OrderView.Line line) {
        return CommissionTerms.of(terms, order.sellerId().value(), upstream.categoriesOf(line), order.placedAt())
                .map(CommissionTerms::basisPoints)
                .orElse(settings.commission());
    }

    /** The share of some units of an order. */
    SaleShare share(String orderNumber, Collection<OrderUnits> units, String currency) {
        var lines = repository.lines(orderNumber).stream().collect(toMap(SaleLine::number, Function.identity()));
        return units.stream()
                .map(part -> line(lines.get(part.line()), orderNumber).share(part))
                .reduce(SaleShare.none(currency), SaleShare::plus);
    }

    private static SaleLine line(@Nullable SaleLine line, String orderNumber) {
        if (line == null) throw new IllegalStateException("order " + orderNumber + " has no such line");
        return line;
    }
}
