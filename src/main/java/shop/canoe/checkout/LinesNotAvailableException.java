package shop.canoe.checkout;

import java.util.Optional;
import shop.canoe.platform.error.BusinessException;

/** Some lines cannot be bought as they are any more: sold out, too few left, or ended. */
public final class LinesNotAvailableException extends BusinessException {
    private static final long serialVersionUID = 1;

    private final boolean isInCart;

    /** @param isInCart whether the lines are the cart's, which then says what can be done about each */
    LinesNotAvailableException(String lines, boolean isInCart) {
        super(Kind.CONFLICT, "checkout.not_available", lines);
        this.isInCart = isInCart;
    }

    @Override
    public Optional<String> page() {
        return isInCart ? Optional.of("/cart") : Optional.empty();
    }
}
