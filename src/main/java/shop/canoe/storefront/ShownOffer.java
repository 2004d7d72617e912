package shop.canoe.storefront;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * An offer in words.
 *
 * @param id for the cart
 * @param before the lowest price of the thirty days before it was lowered; null unless it is
 * @param reasons promotions and deals that lower it, in words; empty if none does
 * @param country where it is sent from
 * @param delivery what delivery costs; empty if the seller does not deliver to the home market
 * @param promise when it arrives; empty as {@code delivery}
 * @param stock how much there is, {@code tone} its class: ok, warn
 * @param quantity the most that can be chosen at once
 */
public record ShownOffer(
        String id,
        Money price,
        @Nullable Money before,
        String reasons,
        String condition,
        boolean isNew,
        String seller,
        String country,
        String delivery,
        String promise,
        String stock,
        String tone,
        int quantity) {

    /** What can be chosen: 1 to {@link #quantity}. */
    public List<Integer> quantities() {
        return IntStream.rangeClosed(1, quantity).boxed().toList();
    }
}
