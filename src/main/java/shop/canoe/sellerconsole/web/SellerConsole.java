package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.sellers.SellerId;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/** The seller the signed-in account works for. Every page of the console shows this seller's things only. */
@Named
@RequestScoped
public class SellerConsole {
    @Inject
    CurrentUser user;

    @Inject
    SellerService sellers;

    private @Nullable SellerView seller;

    /** @throws NotFoundException if the account runs no store */
    public SellerView getSeller() {
        if (seller == null)
            seller = sellers.ofAccount(user.accountId())
                    .orElseThrow(() -> new NotFoundException("sellerconsole.no_store"));
        return seller;
    }

    public SellerId id() {
        return getSeller().id();
    }
}
