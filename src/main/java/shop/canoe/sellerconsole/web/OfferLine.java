package shop.canoe.sellerconsole.web;

import java.util.ArrayList;
import java.util.List;
import shop.canoe.kernel.Money;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;

/** A row of a table of offers: what is true now, and what is typed over what was seen. */
public final class OfferLine {
    private static final String PRICE = "\\d{1,9}(\\.\\d{1,4})?";
    private static final String UNITS = "\\d{1,6}|1000000";

    private Article article;
    private OfferView offer;
    private Units units;
    private boolean priceBehind;
    private boolean unitsBehind;

    private String seenId;
    private long seenVersion;
    private String seenPrice;
    private String seenUnits;
    private String price;
    private String onHand;

    /** What the catalogue says of the SKU. */
    public record Article(String title, String label, String image, String url) {}

    /** Units on hand, and those of them that can be bought. */
    public record Units(int onHand, int available) {}

    /**
     * What somebody typed.
     *
     * @param version of the offer as it was seen
     * @param seenUnits on hand as it was seen
     */
    record Edit(long version, Money price, boolean changesPrice, int onHand, boolean changesUnits, String seenUnits) {}

    OfferLine(OfferView offer, Article article, Units units) {
        this.article = article;
        this.offer = offer;
        this.units = units;
        seenId = offer.id().value().toString();
        seenVersion = offer.version();
        seenUnits = onHand = String.valueOf(units.onHand());
        seenPrice = price = offer.price().amount().toPlainString();
    }

    /**
     * The offer that was edited. The row may have become another's since it was shown.
     *
     * @throws NotFoundException if that is no id
     */
    OfferId edited() {
        return new OfferId(
                Ids.parse(seenId).orElseThrow(() -> new NotFoundException("sellerconsole.offers.not_found")));
    }

    /**
     * What was typed. From now on this row shows {@code now}, and what is typed next counts as typed over that.
     *
     * @param now the edited offer as it is
     * @throws InvalidException if that is no price or no number of units
     */
    Edit edit(OfferLine now) {
        article = now.article;
        offer = now.offer;
        units = now.units;
        var problems = new ArrayList<Problem>();
        if (!price.strip().matches(PRICE)) problems.add(Problem.of("price", "sellerconsole.offers.price_shape", price));
        if (!onHand.strip().matches(UNITS))
            problems.add(Problem.of("onHand", "sellerconsole.offers.units_shape", onHand));
        InvalidException.throwIfAny(problems);
        var edit = new Edit(
                seenVersion,
                money(),
                !price.strip().equals(seenPrice),
                Integer.parseInt(onHand.strip()),
                !onHand.strip().equals(seenUnits),
                seenUnits);
        see(now);
        return edit;
    }

    /** What was not touched follows what is true now; what was, says whether it is behind. */
    private void see(OfferLine now) {
        priceBehind = !price.equals(seenPrice) && !seenPrice.equals(now.price);
        unitsBehind = !onHand.equals(seenUnits) && !seenUnits.equals(now.onHand);
        if (price.equals(seenPrice)) price = now.price;
        if (onHand.equals(seenUnits)) onHand = now.onHand;
        seenVersion = now.seenVersion;
        seenPrice = now.price;
        seenUnits = now.onHand;
    }

    /** Shows what has become of the offer. */
    void become(OfferLine now) {
        offer = now.offer;
        units = now.units;
        price = now.price;
        onHand = now.onHand;
        seenVersion = now.seenVersion;
        seenPrice = now.price;
        seenUnits = now.onHand;
        priceBehind = unitsBehind = false;
    }

    private Money money() {
        try {
            return Money.parse(price.strip(), offer.price().currency());
        } catch (IllegalArgumentException e) {
            throw new InvalidException(List.of(Problem.of("price", "sellerconsole.offers.price_shape", price)));
        }
    }

    public OfferView getOffer() {
        return offer;
    }

    public Article getArticle() {
        return article;
    }

    public Units getUnits() {
        return units;
    }

    /** Whether the price was changed between being seen and being typed over. */
    public boolean isPriceBehind() {
        return priceBehind;
    }

    /** Whether the units were counted or sent between being seen and being typed over. */
    public boolean isUnitsBehind() {
        return unitsBehind;
    }

    public boolean isLow() {
        return offer.isActive() && units.available() <= LowStock.FEW;
    }

    public String getSeenId() {
        return seenId;
    }

    public void setSeenId(String seenId) {
        this.seenId = seenId;
    }

    public long getSeenVersion() {
        return seenVersion;
    }

    public void setSeenVersion(long seenVersion) {
        this.seenVersion = seenVersion;
    }

    public String getSeenPrice() {
        return seenPrice;
    }

    public void setSeenPrice(String seenPrice) {
        this.seenPrice = seenPrice;
    }

    public String getSeenUnits() {
        return seenUnits;
    }

    public void setSeenUnits(String seenUnits) {
        this.seenUnits = seenUnits;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getOnHand() {
        return onHand;
    }

    public void setOnHand(String onHand) {
        this.onHand = onHand;
    }
}
