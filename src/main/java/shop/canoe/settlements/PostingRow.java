package shop.canoe.settlements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A posting as it stands in the books, for reading; {@link Ledger} alone writes. */
@Entity
@Immutable
@Table(name = "settlements_posting")
class PostingRow {
    @EmbeddedId
    private Key id;

    @Column
    private String account;

    @Enumerated(EnumType.STRING)
    @Column
    private Part part;

    @Column
    private @Nullable UUID shipmentId;

    @Column
    private long amountMinor;

    @Column
    private String currency;

    @Embeddable
    record Key(UUID journalId, int lineNo) {}

    /** For JPA. */
    protected PostingRow() {}
}
