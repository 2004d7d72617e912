/**
 * Order feed: an account's orders as an Atom feed (RFC 4287) under an address that only the account knows and can revoke.
 *
 * <p>API: {@link OrderFeeds} makes, finds and revokes the address and writes the feed. It shows what {@code orders} tells and
 * changes nothing; no money, card or address is in it. Sellers' product feeds are another module's, {@code feeds}.
 */
@NullMarked
@BusinessModule(
        name = "orderfeed",
        uses = {"kernel", "orders"},
        exposes = "shop.canoe.orderfeed")
package shop.canoe.orderfeed;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
