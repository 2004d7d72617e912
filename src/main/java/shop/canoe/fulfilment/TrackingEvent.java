package shop.canoe.fulfilment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a carrier told of a parcel. Written once per shipment and event id, by an insert that ignores the second. */
@Entity
@IdClass(TrackingEvent.Key.class)
@Table(name = "fulfilment_tracking_event")
class TrackingEvent {
    @Id
    @Column(name = "shipment_id")
    private UUID shipmentId;

    @Id
    @Column(name = "event_id")
    private String eventId;

    @Enumerated(EnumType.STRING)
    @Column
    private TrackingKind kind;

    @Column
    private String place;

    @Column
    private String proof;

    @Column
    private Instant at;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** For JPA. */
    protected TrackingEvent() {}

    /** A shipment and the carrier's own id. */
    record Key(UUID shipmentId, String eventId) implements Serializable {}

    UUID shipmentId() {
        return shipmentId;
    }

    ShipmentView.Event toView() {
        return new ShipmentView.Event(kind, place, proof, at);
    }
}
