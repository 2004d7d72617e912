package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shop.canoe.returns.ReturnService;
import shop.canoe.returns.ReturnView;

/** Backs {@code /sellerconsole/seller-returns.xhtml}. */
@Named
@RequestScoped
public class SellerReturnsPage {
    @Inject
    SellerConsole console;

    @Inject
    ReturnService returns;

    /** Those to be dealt with first. */
    public List<ReturnView> getReturns() {
        return returns.ofSeller(console.id());
    }
}
