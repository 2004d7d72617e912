package shop.canoe.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.checkout.CheckoutReview;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.pricing.PriceWords;
import shop.canoe.pricing.PriceWords.Row;

/** Backs {@code /checkout/checkout-price.xhtml}: why a line of the visitor's checkout costs what it costs, tax and all. */
@Named
@RequestScoped
public class CheckoutPricePage {
    @Inject
    CheckoutVisitor visitor;

    @Inject
    PriceWords words;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private CheckoutReview.@Nullable Line line;

    public List<Row> getRows() {
        return words.rows(getLine().trace());
    }

    public CheckoutReview.Line getLine() {
        if (line == null)
            line = visitor.review().parcels().stream()
                    .flatMap(parcel -> parcel.lines().stream())
                    .filter(found -> found.offerId().value().toString().equals(parameters.get("offer")))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("checkout.not_found"));
        return line;
    }
}
