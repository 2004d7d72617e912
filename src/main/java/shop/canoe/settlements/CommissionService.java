package shop.canoe.settlements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryView;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.sellers.SellerService;
import shop.canoe.sellers.SellerView;

/** What the shop takes of a sale. What is sold keeps the terms of its day. */
@ApplicationScoped
@Transactional
public class CommissionService {
    private static final int WHOLE = 10_000;

    @Inject
    SaleRepository repository;

    @Inject
    SettlementSettings settings;

    @Inject
    SellerService sellers;

    @Inject
    CatalogService catalog;

    @Inject
    Clock clock;

    /** All terms there ever were, newest first. */
    public List<CommissionTerms> terms() {
        return repository.terms();
    }

    /** What is taken where no terms apply, in basis points. */
    public int standard() {
        return settings.commission();
    }

    /**
     * Sets terms that hold from now on.
     *
     * @throws InvalidException on store, category and percent
     * @throws shop.canoe.platform.security.NotAllowedException if who asks is not the operator
     */
    public void set(SetCommission command, SignedIn who) {
        who.require(Role.OPERATOR);
        var problems = new ArrayList<Problem>();
        var seller = sellers.bySlug(command.store().strip());
        var category = catalog.category(command.category().strip());
        if (seller.isEmpty() && !command.store().isBlank())
            problems.add(Problem.of("store", "settlements.commission.store"));
        if (category.isEmpty() && !command.category().isBlank())
            problems.add(Problem.of("category", "settlements.commission.category"));
        if (basisPoints(command.percent()) > WHOLE)
            problems.add(Problem.of("percent", "settlements.commission.percent"));
        InvalidException.throwIfAny(problems);
        repository.add(CommissionRule.from(
                clock.instant(),
                seller.map(SellerView::id).map(id -> id.value()),
                category.map(CategoryView::id).map(id -> id.value()),
                basisPoints(command.percent())));
    }

    /** More than the whole if it cannot be read. */
    private static int basisPoints(String percent) {
        if (!percent.strip().matches("\\d{1,3}(\\.\\d{1,2})?")) return Integer.MAX_VALUE;
        return new BigDecimal(percent.strip()).movePointRight(2).intValueExact();
    }
}
