package shop.canoe.orderfeed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.Page;
import shop.canoe.orders.OrderGroupView;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderSearch;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.persistence.Transactions;
import shop.canoe.platform.security.Signer;
import shop.canoe.platform.web.ShopAddress;

/** The feeds accounts have of their orders: at most one each, under an address nobody can guess. */
@ApplicationScoped
public class OrderFeeds {
    private static final String PURPOSE = "orderfeed.address";
    private static final String PATH = "/orders/feed/";
    private static final int PAGES = 3;

    @Inject
    OrderFeedRepository feeds;

    @Inject
    OrderHistory history;

    @Inject
    AtomWriter writer;

    @Inject
    Signer signer;

    @Inject
    ShopAddress shop;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** Makes the account's feed; one it had before is gone, and its address with it. */
    public void make(UUID accountId) {
        Transactions.retrying(() -> transactions.inNew(() -> {
            feeds.removeOfAccount(accountId);
            var feed = OrderFeed.of(accountId, clock.instant());
            feeds.add(feed);
            return feed.id();
        }));
    }

    /** Ends the account's feed; its address answers no more. */
    @Transactional
    public void revoke(UUID accountId) {
        feeds.removeOfAccount(accountId);
    }

    /** The whole address of the account's feed; empty if it has none. */
    @Transactional
    public Optional<String> address(UUID accountId) {
        return feeds.findOfAccount(accountId).map(feed -> whole(feed.id()));
    }

    /** The feed behind a secret, as Atom in UTF-8; empty if there is none, or not any more. */
    @Transactional
    public Optional<byte[]> read(String secret) {
        return signer.verify(PURPOSE, secret)
                .flatMap(Ids::parse)
                .flatMap(feeds::find)
                .map(feed -> writer.write(feed.id(), whole(feed.id()), newest(feed.accountId())));
    }

    private String whole(UUID feed) {
        return shop.of(PATH + signer.sign(PURPOSE, feed.toString()));
    }

    private List<OrderGroupView> newest(UUID accountId) {
        var groups = new ArrayList<OrderGroupView>();
        Page<OrderGroupView> page;
        int number = 1;
        do {
            page = history.ofAccount(accountId, OrderSearch.ALL, number);
            groups.addAll(page.items());
        } while (groups.size() < page.total() && number++ < PAGES);
        return groups;
    }
}
