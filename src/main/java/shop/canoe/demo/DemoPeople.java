package shop.canoe.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AccountService;
import shop.canoe.accounts.Register;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.sellers.OpenStore;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/** Makes the demo's people and stores; those that are there already stay as they are. */
@ApplicationScoped
class DemoPeople {
    static final String ADA = "ada@canoe.example";
    static final String BO = "bo@canoe.example";
    static final String OPS = "ops@canoe.example";

    @Inject
    AccountService accounts;

    @Inject
    SellerService sellers;

    /** The demo itself, which acts as an operator while it loads. */
    static SignedIn machine(Instant now) {
        return new SignedIn(new UUID(0, 0), "Demo", Set.of(Role.OPERATOR), now);
    }

    void shoppersAndOperator() {
        account("Ada Lind", ADA);
        account("Bo Tanaka", BO);
        accounts.grant(account("Ops Rivera", OPS), Role.OPERATOR);
    }

    /** One of those who sign in. */
    UUID account(String email) {
        return accounts.byEmail(new EmailAddress(email)).orElseThrow().id().value();
    }

    SellerView seller(DemoStore store) {
        return sellers.bySlug(store.slug()).orElseGet(() -> open(store));
    }

    private SellerView open(DemoStore store) {
        var owner = account(store.owner(), store.email());
        return sellers.open(new OpenStore(owner.value(), store.slug(), store.name(), store.country(), store.rates()));
    }

    private AccountId account(String name, String email) {
        return accounts.byEmail(new EmailAddress(email))
                .map(account -> account.id())
                .orElseGet(() -> new AccountId(accounts.register(new Register(name, email, DemoSettings.PASSWORD))
                        .accountId()));
    }
}
