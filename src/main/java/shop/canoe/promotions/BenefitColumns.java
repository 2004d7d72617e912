package shop.canoe.promotions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/** A benefit as a row keeps it. */
@Embeddable
record BenefitColumns(
        @Enumerated(EnumType.STRING) @Column(name = "benefit", length = 7)
        Kind kind,

        @Column(name = "basis_points") @Nullable Integer basisPoints,
        @Column(name = "amount_minor") @Nullable Long amountMinor,

        @Column(name = "amount_currency", columnDefinition = "char(3)") @Nullable
        String amountCurrency) {

    /** Which benefit a row has. */
    enum Kind {
        PERCENT,
        PRICE,
        AMOUNT
    }

    static BenefitColumns of(Benefit benefit) {
        if (benefit instanceof Benefit.Percent percent)
            return new BenefitColumns(Kind.PERCENT, percent.basisPoints(), null, null);
        if (benefit instanceof Benefit.FixedPrice fixed) return ofAmount(Kind.PRICE, fixed.price());
        return ofAmount(Kind.AMOUNT, ((Benefit.AmountOff) benefit).amount());
    }

    private static BenefitColumns ofAmount(Kind kind, Money amount) {
        return new BenefitColumns(kind, null, amount.minor(), amount.currency());
    }

    Benefit toBenefit() {
        return switch (kind) {
            case PERCENT -> new Benefit.Percent(Objects.requireNonNull(basisPoints));
            case PRICE -> new Benefit.FixedPrice(amount());
            case AMOUNT -> new Benefit.AmountOff(amount());
        };
    }

    private Money amount() {
        return new Money(Objects.requireNonNull(amountMinor), Objects.requireNonNull(amountCurrency));
    }
}
