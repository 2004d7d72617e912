package shop.canoe.storefront.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.Markup;
import shop.canoe.storefront.ProductCard;
import shop.canoe.storefront.ShownOffer;

/** Writes products of lists as {@code li} elements. */
final class CardWriter {
    private final Markup out;
    private final Messages words;
    private final Formats formats;

    CardWriter(Markup out, Messages words, Formats formats) {
        this.out = out;
        this.words = words;
        this.formats = formats;
    }

    /** A product in a list. {@code isLazy}: whether its picture may wait. */
    void large(ProductCard card, boolean isLazy) throws IOException {
        begin(card, "h2", isLazy);
        var offer = card.offer();
        if (offer == null) {
            out.element("p", "small bad", words.get("storefront.stock.none"));
        } else {
            prices(card, offer);
            if (!offer.reasons().isEmpty()) out.element("p", "small save", offer.reasons());
            availability(offer);
        }
        if (card.more() > 0) others(card);
        out.end("li");
    }

    /** A product in a row. {@code tag}: a word on its picture; may be empty. */
    void small(ProductCard card, String tag) throws IOException {
        begin(card, "h3", true);
        var offer = card.offer();
        if (offer == null) out.element("p", "small bad", words.get("storefront.stock.none"));
        else prices(card, offer);
        if (!tag.isEmpty()) out.element("span", "tag deal", tag);
        out.end("li");
    }

    private void begin(ProductCard card, String heading, boolean isLazy) throws IOException {
        out.start("li", "card");
        out.start("span", "pic");
        out.start("img", "");
        out.attribute("src", "/media/" + card.image() + ".svg");
        out.attribute("alt", "");
        out.attribute("width", "400");
        out.attribute("height", "400");
        out.attribute("loading", isLazy ? "lazy" : "eager");
        out.end("img");
        out.end("span");
        out.start(heading, "");
        out.link("go", card.url(), card.title());
        out.end(heading);
        if (!card.brand().isEmpty()) out.element("p", "small soft", card.brand());
    }

    private void prices(ProductCard card, ShownOffer offer) throws IOException {
        out.start("p", "price");
        out.element("strong", "", formats.money(offer.price()));
        struckOut("storefront.price.before", offer.before());
        if (card.listPrice() != null) {
            struckOut("storefront.list_price", card.listPrice());
            out.text(" ");
            out.element("span", "save", words.of("storefront.save", card.saving()));
        }
        out.end("p");
        lowest("lowest-before", "storefront.price.lowest_before", offer.before());
        lowest("lowest", "storefront.price.lowest", card.lowest());
    }

    private void struckOut(String key, @Nullable Money price) throws IOException {
        if (price == null) return;
        out.text(" ");
        out.start("s", "");
        out.element("span", "vh", words.get(key) + " ");
        out.text(formats.money(price));
        out.end("s");
    }

    private void lowest(String mark, String key, @Nullable Money price) throws IOException {
        if (price == null) return;
        out.start("p", "small soft");
        out.attribute("data-t", mark);
        out.text(words.of(key, formats.money(price)));
        out.end("p");
    }

    private void availability(ShownOffer offer) throws IOException {
        out.start("p", "small");
        if (!offer.isNew()) out.text(offer.condition() + " · ");
        out.element("span", offer.tone(), offer.stock());
        if (!offer.delivery().isEmpty()) out.text(" · " + offer.delivery() + " " + offer.promise());
        out.end("p");
    }

    private void others(ProductCard card) throws IOException {
        var from = card.moreFrom();
        out.start("p", "small");
        out.link(
                "above",
                card.url() + "#offers",
                words.of("storefront.more", card.more(), from == null ? "" : formats.money(from)));
        out.end("p");
    }
}
