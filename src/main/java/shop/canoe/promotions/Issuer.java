package shop.canoe.promotions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.security.NotAllowedException;
import shop.canoe.platform.security.Role;
import shop.canoe.platform.security.SignedIn;
import shop.canoe.sellers.SellerId;

/** Who makes, sees and ends promotions, coupons and deals: the operator all of them, a seller those for his own offers. */
public final class Issuer {
    private final @Nullable SellerId seller;

    private Issuer(@Nullable SellerId seller) {
        this.seller = seller;
    }

    /** @throws NotAllowedException if who asks is not the operator */
    public static Issuer operator(SignedIn who) {
        who.require(Role.OPERATOR);
        return new Issuer(null);
    }

    /** @param seller whom the one who asks works for */
    public static Issuer seller(SellerId seller) {
        return new Issuer(seller);
    }

    /** Empty for the operator. */
    public Optional<SellerId> seller() {
        return Optional.ofNullable(seller);
    }

    /** @param owner whose it is; null for the whole shop's */
    boolean owns(@Nullable SellerId owner) {
        return seller == null || seller.equals(owner);
    }

    /** @throws NotAllowedException if it would be for others' offers too */
    void requireFor(@Nullable SellerId owner) {
        if (!owns(owner)) throw new NotAllowedException();
    }
}
