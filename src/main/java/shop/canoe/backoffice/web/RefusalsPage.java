package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.arrears.ArrearsDesk;
import shop.canoe.arrears.ArrearsService;
import shop.canoe.arrears.ParcelState;
import shop.canoe.arrears.UnpaidParcelView;
import shop.canoe.payments.RefundDesk;
import shop.canoe.payments.RefusedRefund;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /backoffice/refusals.xhtml}: parcels whose money was refused, and refunds that were. */
@Named
@RequestScoped
public class RefusalsPage {
    private static final String SELF = "redirect:/backoffice/refusals";

    @Inject
    ArrearsService arrears;

    @Inject
    ArrearsDesk arrearsDesk;

    @Inject
    RefundDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private @Nullable List<UnpaidParcelView> parcels;
    private @Nullable List<RefusedRefund> refunds;

    public List<UnpaidParcelView> getParcels() {
        if (parcels == null) parcels = arrears.list();
        return parcels;
    }

    /** Those that arrived unpaid. */
    public List<UnpaidParcelView> getArrived() {
        return getParcels().stream()
                .filter(parcel -> parcel.state() == ParcelState.ARRIVED)
                .toList();
    }

    public String parcelPaidOtherwise() {
        parcels = null;
        arrearsDesk.paidOtherwise(chosen("parcel"), note(), user.who());
        notices.add("backoffice.refusals.settled");
        return SELF;
    }

    public String writeParcelOff() {
        parcels = null;
        arrearsDesk.writeOff(chosen("parcel"), note(), user.who());
        notices.add("backoffice.refusals.settled");
        return SELF;
    }

    public List<RefusedRefund> getRefunds() {
        if (refunds == null) refunds = desk.list();
        return refunds;
    }

    public String tryAgain() {
        refunds = null;
        desk.tryAgain(chosen("refund"), user.accountId());
        notices.add("backoffice.refusals.tried");
        return SELF;
    }

    public String paidOtherwise() {
        refunds = null;
        desk.paidOtherwise(chosen("refund"), user.accountId(), note());
        notices.add("backoffice.refusals.paid");
        return SELF;
    }

    private String note() {
        return parameters.getOrDefault("note", "");
    }

    private UUID chosen(String what) {
        return Ids.parse(parameters.getOrDefault(what, ""))
                .orElseThrow(() -> new NotFoundException("payments.not_found"));
    }
}
