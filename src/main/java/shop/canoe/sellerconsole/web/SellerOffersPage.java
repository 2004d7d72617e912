package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.RowEditEvent;
import org.primefaces.model.LazyDataModel;
import shop.canoe.inventory.StockService;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferService;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.text.Messages;

/**
 * Backs {@code /sellerconsole/seller-offers.xhtml}. Rows may have moved between being shown and being sent, so an edit
 * tells by itself which offer it means and what it was typed over.
 */
@Named
@RequestScoped
public class SellerOffersPage {
    @Inject
    SellerConsole console;

    @Inject
    OfferShelf shelf;

    @Inject
    OfferService offers;

    @Inject
    StockService stock;

    @Inject
    Messages messages;

    @Inject
    @ManagedProperty("#{param.q}")
    @Nullable
    String text;

    @Inject
    @ManagedProperty("#{param.offer}")
    @Nullable
    String ended;

    private final LazyDataModel<OfferLine> lines =
            new PagedTable<>((sort, number, size) -> shelf.page(console.id(), getText(), sort, number, size));
    private String done = "";

    public void save(RowEditEvent<OfferLine> event) {
        var row = event.getObject();
        var offer = row.edited();
        var now = shelf.line(console.id(), offer);
        var edit = row.edit(now);
        int onHand = now.getUnits().onHand();
        if (edit.changesUnits() && !edit.seenUnits().equals(String.valueOf(onHand)))
            throw new StockChangedMeanwhileException(onHand);
        if (edit.changesPrice())
            offers.change(console.id(), offer, edit.price(), now.getOffer().handlingDays(), edit.version());
        if (edit.changesUnits()) stock.count(Map.of(offer, edit.onHand()), "console");
        row.become(shelf.line(console.id(), offer));
        done = messages.of("sellerconsole.offers.saved", now.getOffer().sku());
    }

    /** Ends the offer whose id came with the button. */
    public void end() {
        var id = Ids.parse(ended == null ? "" : ended)
                .orElseThrow(() -> new NotFoundException("sellerconsole.offers.not_found"));
        offers.end(console.id(), new OfferId(id));
        done = messages.of(
                "sellerconsole.offers.ended",
                shelf.line(console.id(), new OfferId(id)).getOffer().sku());
    }

    public LazyDataModel<OfferLine> getLines() {
        return lines;
    }

    /** What was just done, in words; empty at first. */
    public String getDone() {
        return done;
    }

    /** Part of a SKU the list is narrowed to; empty for all. */
    public String getText() {
        return text == null ? "" : text;
    }
}
