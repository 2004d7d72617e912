package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.ProductId;
import shop.canoe.platform.id.Ids;
import shop.canoe.storefront.ProductCard;
import shop.canoe.storefront.ProductCards;

/** Backs the fragment of {@link SeenBit}: the cards of the products it is asked for. */
@Named("seenRow")
@RequestScoped
public class SeenRow {
    static final String VIEW = "/WEB-INF/fragments/seen.xhtml";
    static final String SEPARATOR = "_";

    @Inject
    HttpServletRequest request;

    @Inject
    ProductCards cards;

    private @Nullable List<ProductCard> shown;

    public List<ProductCard> getCards() {
        if (shown == null) shown = cards.inOrder(asked());
        return shown;
    }

    private List<ProductId> asked() {
        return Stream.of(String.valueOf(request.getAttribute(VIEW)).split(SEPARATOR))
                .flatMap(id -> Ids.parse(id).stream())
                .map(ProductId::new)
                .toList();
    }
}
