package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import shop.canoe.fulfilment.CarrierReport;
import shop.canoe.fulfilment.CarrierReports;
import shop.canoe.fulfilment.TrackingKind;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.web.Notices;

/** Lets a seller who brings parcels himself tell where they are, on the page of the order. */
@Named
@RequestScoped
public class ParcelReport {
    @Inject
    SellerConsole console;

    @Inject
    CarrierReports reports;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private String proof = "";

    public String underWay() {
        return tell(TrackingKind.OUT_FOR_DELIVERY, "");
    }

    public String delivered() {
        return tell(TrackingKind.DELIVERED, proof.strip());
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    /** The same word about a parcel twice is one event. */
    private String tell(TrackingKind kind, String by) {
        var id = parcel();
        reports.take(console.id(), id, new CarrierReport("seller-" + kind, kind, clock.instant(), "", by));
        notices.add("sellerconsole.parcel.told");
        return "redirect:/seller/orders/" + number;
    }

    private UUID parcel() {
        var given = parameters.getOrDefault("parcel", "");
        return Ids.parse(given).orElseThrow(() -> new NotFoundException("fulfilment.no_parcel", given));
    }
}
