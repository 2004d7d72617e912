package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.cart.CurrentCart;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.ProductState;
import shop.canoe.catalog.ProductView;
import shop.canoe.checkout.CheckoutService;
import shop.canoe.checkout.SingleItem;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.web.Notices;
import shop.canoe.platform.web.PageAnswer;
import shop.canoe.storefront.ProductCard;
import shop.canoe.storefront.ProductDetail;
import shop.canoe.storefront.ProductDetail.Picture;
import shop.canoe.storefront.ProductDetails;

/** Backs {@code /storefront/product.xhtml}. */
@Named
@RequestScoped
public class ProductPage {
    @Inject
    CatalogService catalog;

    @Inject
    ProductDetails details;

    @Inject
    CurrentCart cart;

    @Inject
    CheckoutService checkouts;

    @Inject
    Notices notices;

    @Inject
    PageAnswer answer;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable ProductView product;
    private @Nullable ProductDetail detail;
    private @Nullable List<ProductCard> alternatives;

    /** Leads to where the product is now, or shows it, or says that it is gone. */
    public void load() {
        var product = getProduct();
        switch (product.state()) {
            case MERGED -> answer.moved(catalog.survivorUrl(product.id()).orElseThrow(ProductPage::unknown));
            case ENDED -> answer.gone();
            case ACTIVE -> {
                if (asked("slug").equals(product.slug())) getDetail();
                else answer.moved(rightUrl(product));
            }
        }
    }

    private String rightUrl(ProductView product) {
        var sku = asked("sku");
        return sku.isEmpty() ? product.url() : product.url() + "?sku=" + URLEncoder.encode(sku, StandardCharsets.UTF_8);
    }

    /**
     * Puts an offer into the cart, or buys it at once. The form names the offer by its id, so that a list that has changed since never adds
     * another one.
     */
    public String buy() {
        return asked("do").equals("now") ? buyNow() : add();
    }

    private String buyNow() {
        checkouts.buyNow(cart.keyOrNew(), new SingleItem(offerId(), quantity()));
        return "redirect:/checkout";
    }

    private String add() {
        var limit = cart.add(offerId(), quantity());
        notices.add("storefront.product.added", getProduct().title());
        limit.ifPresent(units -> notices.add("cart.limited", units));
        return "redirect:/cart";
    }

    /** 0, which is refused, for a text that is no number. */
    private int quantity() {
        var quantity = parameters.getOrDefault("quantity", "1");
        return quantity.matches("\\d{1,9}") ? Integer.parseInt(quantity) : 0;
    }

    private OfferId offerId() {
        try {
            return new OfferId(UUID.fromString(asked("offer")));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("storefront.product.offer_unknown");
        }
    }

    public ProductView getProduct() {
        if (product == null) product = catalog.find(asked("number")).orElseThrow(ProductPage::unknown);
        return product;
    }

    /** The product with its chosen options; the title alone if it is gone. */
    public String getName() {
        return getIsGone() ? getProduct().title() : getDetail().name();
    }

    /** Everything of the same brand. */
    public String getBrandUrl() {
        return "/s?brand=" + URLEncoder.encode(getProduct().brand(), StandardCharsets.UTF_8);
    }

    public boolean getIsGone() {
        return getProduct().state() != ProductState.ACTIVE;
    }

    public ProductDetail getDetail() {
        if (detail == null) detail = details.of(getProduct(), asked("sku"));
        return detail;
    }

    /** What to look at instead of a product that is gone. */
    public List<ProductCard> getAlternatives() {
        if (alternatives == null) alternatives = details.alternatives(getProduct());
        return alternatives;
    }

    /** The picture that is shown large; the first unless another one of the variant's is asked for. */
    public Picture getPicture() {
        var pictures = getDetail().pictures();
        return pictures.stream()
                .filter(picture -> String.valueOf(picture.number()).equals(asked("view")))
                .findFirst()
                .orElse(pictures.get(0));
    }

    private static NotFoundException unknown() {
        return new NotFoundException("storefront.product.unknown");
    }

    /**
     * A part of the address, a parameter, or a field of the form; empty if it is missing. Not a view parameter: on a
     * posted form the page asks for the product before Faces has set those.
     */
    private String asked(String name) {
        return parameters.getOrDefault(name, "");
    }
}
