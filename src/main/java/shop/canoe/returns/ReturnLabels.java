package shop.canoe.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import shop.canoe.orders.OrderHistory;
import shop.canoe.platform.pdf.PdfSheet;
import shop.canoe.platform.security.Signer;
import shop.canoe.platform.text.Messages;
import shop.canoe.sellers.SellerService;

/** The labels of returns: a sheet to print, at an address that only the page of the return knows. */
@Named
@ApplicationScoped
public class ReturnLabels {
    private static final String PURPOSE = "returns.label";

    @Inject
    ReturnService returns;

    @Inject
    OrderHistory orders;

    @Inject
    SellerService sellers;

    @Inject
    Signer signer;

    @Inject
    Messages messages;

    /** Where the label of a return is. */
    public String url(ReturnView back) {
        return "/return-labels/" + signer.sign(PURPOSE, back.number()) + ".pdf";
    }

    /** The label by the signed number in its address; empty if it is not ours. */
    public Optional<byte[]> find(String signed) {
        return signer.verify(PURPOSE, signed).flatMap(returns::find).map(this::label);
    }

    private byte[] label(ReturnView back) {
        var order = orders.ofSeller(back.sellerId(), back.orderNumber());
        var seller = sellers.views(Set.of(back.sellerId())).get(back.sellerId());
        try (var sheet = new PdfSheet(messages.of("returns.label.title", back.number()))) {
            sheet.heading(messages.of("returns.label.title", back.number()))
                    .text(messages.of("returns.label.to", order.sellerName(), seller == null ? "" : seller.country()))
                    .gap()
                    .text(messages.of("returns.label.order", back.orderNumber()))
                    .text(order.words(back.announced()))
                    .gap()
                    .text(messages.get("returns.label.how"));
            return sheet.bytes();
        }
    }
}
