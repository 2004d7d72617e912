package shop.canoe.promotions;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.platform.text.Formats;
import shop.canoe.promotions.CouponAnswer.Problem;

/** Makes, ends and judges coupons. Judging holds nothing: that is for {@link RedemptionService}. */
@ApplicationScoped
@Transactional
public class CouponService {
    /** Name of the field a code is typed into. */
    public static final String FIELD = "coupon";

    static final String SHAPE = "[A-Z0-9][A-Z0-9-]{1,19}";
    private static final int NEWEST = 200;

    @Inject
    CouponRepository coupons;

    @Inject
    CustomerNames names;

    @Inject
    Formats formats;

    @Inject
    Clock clock;

    /** A code as it is kept: stripped, in capitals. */
    public static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * The coupon with this code, if this customer can use it now.
     *
     * @throws CouponRefusedException if there is none, or not now, or not for this customer any more
     */
    public CouponView require(String typed, Customer customer) {
        var answer = judge(List.of(normal(typed)), names.of(customer)).get(0);
        if (answer.problem().isPresent())
            throw new CouponRefusedException(answer.problem().get());
        return answer.coupon().orElseThrow();
    }

    /** What these codes are worth now to this customer, in the order asked; at most two queries, none for no codes. */
    public List<CouponAnswer> judge(List<String> codes, Customer customer) {
        return judge(codes, names.told(customer));
    }

    private List<CouponAnswer> judge(List<String> codes, List<String> customers) {
        if (codes.isEmpty()) return List.of();
        var found = coupons.list(codes).stream().map(Coupon::toView).collect(toMap(CouponView::code, view -> view));
        var uses = uses(found.values(), customers);
        return codes.stream()
                .map(code -> answer(code, Optional.ofNullable(found.get(code)), uses))
                .toList();
    }

    private Map<UUID, Integer> uses(Collection<CouponView> found, List<String> customers) {
        var limited = found.stream()
                .filter(coupon -> coupon.perCustomer() != null)
                .map(CouponView::id)
                .toList();
        return limited.isEmpty() || customers.isEmpty() ? Map.of() : coupons.uses(limited, customers);
    }

    private CouponAnswer answer(String code, Optional<CouponView> found, Map<UUID, Integer> uses) {
        var problem = found.isEmpty()
                ? Optional.of(Problem.of("promotions.coupon_unknown", code))
                : problem(found.get(), uses.getOrDefault(found.get().id(), 0));
        return new CouponAnswer(code, found, problem);
    }

    private Optional<Problem> problem(CouponView coupon, int uses) {
        var now = clock.instant();
        var window = coupon.window();
        if (window.isOver(now))
            return Optional.of(Problem.of("promotions.coupon_ended", coupon.code(), formats.dayOf(window.end())));
        if (!window.contains(now))
            return Optional.of(Problem.of("promotions.coupon_not_yet", coupon.code(), formats.dayOf(window.start())));
        if (coupon.perCustomer() != null && uses >= coupon.perCustomer())
            return Optional.of(Problem.of("promotions.coupon_used_before", coupon.code()));
        if (coupon.isUsedUp()) return Optional.of(Problem.of("promotions.coupon_used_up", coupon.code()));
        return Optional.empty();
    }

    /**
     * Makes a coupon.
     *
     * @throws shop.canoe.platform.error.InvalidException on what cannot be taken, by field; on a code that is taken also if
     *     somebody takes it at this moment
     * @throws shop.canoe.platform.security.NotAllowedException if it is not for the issuer's lines, or not borne by him
     */
    public CouponView make(NewCoupon terms, Issuer issuer) {
        issuer.requireFor(terms.seller());
        if (terms.funding() == CouponView.Funding.SHOP) issuer.requireFor(null);
        Terms.check(terms, coupons::exists);
        var coupon = Coupon.make(terms, clock.instant());
        coupons.add(coupon);
        return coupon.toView();
    }

    /**
     * Ends a coupon now; ending it twice changes nothing.
     *
     * @throws PromotionNotFoundException if there is none, or it is another issuer's
     */
    public void end(UUID id, Issuer issuer) {
        coupons.lock(id)
                .filter(coupon -> issuer.owns(coupon.toView().seller()))
                .orElseThrow(PromotionNotFoundException::new)
                .end(clock.instant());
    }

    /** The newest two hundred of the issuer's. */
    public List<CouponView> list(Issuer issuer) {
        return coupons.newest(issuer.seller().orElse(null), NEWEST).stream()
                .map(Coupon::toView)
                .toList();
    }
}
