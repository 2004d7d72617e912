package shop.canoe.settlements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A journal as it stands in the books, for reading; {@link Ledger} alone writes. */
@Entity
@Immutable
@Table(name = "settlements_journal")
class JournalRow {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column
    private JournalKind kind;

    @Column
    private String reference;

    @Column
    private @Nullable String orderNumber;

    @Column
    private String words;

    @Column
    private Instant bookedAt;

    /** For JPA. */
    protected JournalRow() {}
}
