package shop.canoe.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.canoe.accounts.AddressLines;
import shop.canoe.fulfilment.DeliveryOption;
import shop.canoe.fulfilment.DeliveryService;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.pricing.PriceWords;

/** Puts offers into words: condition, stock, delivery cost and promise. */
@ApplicationScoped
class OfferWords {
    private static final int FEW = 5;
    private static final int MOST = 10;

    @Inject
    DeliveryService delivery;

    @Inject
    AddressLines places;

    @Inject
    PriceWords prices;

    @Inject
    Formats formats;

    @Inject
    Messages messages;

    /** @param offer in stock, of a seller the market knows */
    ShownOffer of(OfferView offer, Market market) {
        var seller = Optional.ofNullable(market.sellers().get(offer.sellerId()));
        var option = seller.flatMap(
                from -> delivery.options(from, offer.price(), offer.handlingDays(), Optional.empty()).stream()
                        .findFirst());
        int available = market.available(offer);
        return new ShownOffer(
                offer.id().value().toString(),
                offer.price(),
                market.before().get(offer.id()),
                Optional.ofNullable(market.tags().get(offer.id()))
                        .map(prices::reasons)
                        .orElse(""),
                condition(offer.condition()),
                offer.condition().isNew(),
                seller.map(from -> from.name()).orElse(""),
                seller.map(from -> places.country(from.country())).orElse(""),
                option.map(this::cost).orElse(""),
                option.map(OfferWords::promise).orElse(""),
                stock(available),
                available > FEW ? "ok" : "warn",
                Math.min(available, MOST));
    }

    /** Lines break between the two days of a promise, not inside one. */
    private static String promise(DeliveryOption option) {
        return Stream.of(option.promise().split(" – "))
                .map(day -> day.replace(' ', '\u00A0'))
                .collect(Collectors.joining("\u00A0– "));
    }

    private String cost(DeliveryOption option) {
        return option.isFree()
                ? messages.get("storefront.delivery.free")
                : messages.of("storefront.delivery.cost", formats.money(option.cost()));
    }

    private String stock(int available) {
        return available > FEW ? messages.get("storefront.stock.in") : messages.of("storefront.stock.few", available);
    }

    private String condition(Condition condition) {
        return messages.get("storefront.condition." + condition.code());
    }
}
