package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shop.canoe.inventory.AdjustmentReason;
import shop.canoe.inventory.LocationView;
import shop.canoe.inventory.MovementView;
import shop.canoe.inventory.ShelfView;
import shop.canoe.inventory.StockKeeping;
import shop.canoe.offers.OfferId;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.forms.OneTimeForm;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.Notices;

/** Backs {@code /sellerconsole/seller-stock-offer.xhtml}: where one offer's units lie, and every movement. */
@Named
@RequestScoped
public class SellerStockOfferPage {
    private static final int MOVEMENTS = 50;
    private static final String UNITS = "[1-9]\\d{0,5}";

    @Inject
    SellerConsole console;

    @Inject
    OfferShelf shelf;

    @Inject
    StockKeeping keeping;

    @Inject
    OneTimeForm form;

    @Inject
    Notices notices;

    @Inject
    Messages messages;

    @Inject
    @ManagedProperty("#{param.id}")
    String id;

    private String reason = AdjustmentReason.RECEIVED.name();
    private String location = "";
    private String units = "";
    private String from = "";
    private String to = "";
    private String moved = "";
    private @Nullable OfferLine line;

    public String adjust() {
        form.once(() -> keeping.adjust(offer(), location, units("units", units), AdjustmentReason.valueOf(reason)));
        notices.add("sellerconsole.stock.adjusted");
        return "redirect:/seller/stock/" + id;
    }

    public String transfer() {
        form.once(() -> keeping.transfer(offer(), from, to, units("moved", moved)));
        notices.add("sellerconsole.stock.transferred");
        return "redirect:/seller/stock/" + id;
    }

    /** The seller's own offer: another's is not found. */
    private OfferId offer() {
        var own = getLine().getOffer().id();
        line = null; // if refused, the page shows what is true now
        return own;
    }

    private static int units(String field, String text) {
        if (!text.strip().matches(UNITS))
            throw new InvalidException(List.of(Problem.of(field, "sellerconsole.stock.units_shape")));
        return Integer.parseInt(text.strip());
    }

    public OfferLine getLine() {
        if (line == null)
            line = shelf.line(
                    console.id(),
                    new OfferId(
                            Ids.parse(id).orElseThrow(() -> new NotFoundException("sellerconsole.offers.not_found"))));
        return line;
    }

    public List<ShelfView> getShelves() {
        var offer = getLine().getOffer().id();
        return keeping.shelves(List.of(offer)).getOrDefault(offer, List.of());
    }

    public List<MovementView> getMovements() {
        return keeping.movements(getLine().getOffer().id(), MOVEMENTS);
    }

    /** The name of a location by its code. */
    public String place(String code) {
        return keeping.locations().stream()
                .filter(known -> known.code().equals(code))
                .map(LocationView::name)
                .findFirst()
                .orElse(code);
    }

    /** Locations by code, by their names: two of one name are two. */
    public List<SelectItem> getLocations() {
        return keeping.locations().stream()
                .map(known -> new SelectItem(known.code(), known.name()))
                .toList();
    }

    /** Reasons by their words. */
    public List<SelectItem> getReasons() {
        return Stream.of(AdjustmentReason.values())
                .map(known -> new SelectItem(known.name(), messages.get("sellerconsole.stock.reason." + known.code())))
                .toList();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public String getUnits() {
        return units;
    }

    public void setUnits(String units) {
        this.units = units;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getMoved() {
        return moved;
    }

    public void setMoved(String moved) {
        this.moved = moved;
    }
}
