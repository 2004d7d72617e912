package shop.canoe.promotions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/** What may be asked of a promotion, coupon or deal. Problems carry the name of the command's component. */
final class Terms {
    static final int MOST_UNITS = 1_000_000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TARGET = 200;
    private static final int MOST_PRIORITY = 1000;
    private static final int ALL = 10_000;

    private final List<Problem> problems = new ArrayList<>();

    private Terms() {}

    static void check(NewPromotion asked) {
        var terms = new Terms();
        terms.name(asked.name());
        terms.benefit(asked.benefit());
        terms.priority(asked.priority());
        terms.window(asked.window());
        boolean needsTarget = asked.scope().kind() != Scope.Kind.ALL;
        var target = asked.scope().target();
        if (needsTarget && (target.isBlank() || target.length() > LONGEST_TARGET))
            terms.problem("target", "promotions.target_missing");
        InvalidException.throwIfAny(terms.problems);
    }

    static void check(NewCoupon asked, Predicate<String> isTaken) {
        var terms = new Terms();
        if (!asked.code().matches(CouponService.SHAPE)) terms.problem("code", "promotions.code_malformed");
        else if (isTaken.test(asked.code()))
            terms.problems.addAll(codeTaken(asked.code()).problems());
        terms.name(asked.name());
        terms.benefit(asked.benefit());
        terms.priority(asked.priority());
        terms.window(asked.window());
        if (asked.minimum() != null && !asked.minimum().isPositive())
            terms.problem("minimum", "promotions.amount_not_positive");
        terms.limit("maxUses", asked.maxUses());
        terms.limit("perCustomer", asked.perCustomer());
        InvalidException.throwIfAny(terms.problems);
    }

    static InvalidException codeTaken(String code) {
        return new InvalidException(List.of(Problem.of("code", "promotions.code_taken", code)));
    }

    static void check(NewDeal asked) {
        var terms = new Terms();
        terms.benefit(new Benefit.Percent(asked.basisPoints()));
        terms.window(asked.window());
        terms.limit("cap", asked.cap());
        InvalidException.throwIfAny(terms.problems);
    }

    private void name(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) problem("name", "promotions.name_missing", LONGEST_NAME);
    }

    private void benefit(Benefit benefit) {
        if (benefit instanceof Benefit.Percent percent) {
            if (percent.basisPoints() < 1 || percent.basisPoints() > ALL)
                problem("value", "promotions.percent_out_of_range");
        } else if (benefit instanceof Benefit.FixedPrice fixed && !fixed.price().isPositive()
                || benefit instanceof Benefit.AmountOff amount
                        && !amount.amount().isPositive()) problem("value", "promotions.amount_not_positive");
    }

    private void priority(int priority) {
        if (priority < 0 || priority > MOST_PRIORITY)
            problem("priority", "promotions.priority_out_of_range", MOST_PRIORITY);
    }

    private void window(Window window) {
        if (!window.end().isAfter(window.start())) problem("end", "promotions.window_empty");
    }

    private void limit(String field, @Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST_UNITS))
            problem(field, "promotions.limit_out_of_range", MOST_UNITS);
    }

    private void problem(String field, String messageKey, Object... arguments) {
        problems.add(Problem.of(field, messageKey, arguments));
    }
}
