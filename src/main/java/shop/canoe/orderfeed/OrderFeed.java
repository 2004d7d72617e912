package shop.canoe.orderfeed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.platform.id.Ids;

/** An account's feed, while it has one. Renewed by being made again: the old address dies with its row. */
@Entity
@Table(name = "orderfeed_feed")
class OrderFeed {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "made_at")
    private Instant madeAt;

    /** For JPA. */
    protected OrderFeed() {}

    static OrderFeed of(UUID accountId, Instant now) {
        var feed = new OrderFeed();
        feed.id = Ids.next(now);
        feed.accountId = accountId;
        feed.madeAt = now;
        return feed;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }
}
