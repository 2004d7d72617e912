package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.fulfilment.Carriage;
import shop.canoe.fulfilment.DispatchService;
import shop.canoe.orders.CancellationView;
import shop.canoe.orders.CancellationView.State;
import shop.canoe.orders.OrderCancellations;
import shop.canoe.orders.OrderFulfilment;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.orders.WantedUnits;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.web.Notices;

/** Backs {@code /sellerconsole/seller-order.xhtml}: packs, sends and cancels units of one order. */
@Named
@RequestScoped
public class SellerOrderPage {
    @Inject
    SellerConsole console;

    @Inject
    OrderHistory history;

    @Inject
    OrderFulfilment fulfilment;

    @Inject
    OrderCancellations cancellations;

    @Inject
    DispatchService dispatches;

    @Inject
    Notices notices;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private String carrier = "";
    private String trackingNumber = "";
    private boolean own;
    private String reason = "";
    private String answer = "";
    private @Nullable OrderView order;

    public String startPacking() {
        order = null; // if refused, the page shows what is true now
        fulfilment.startPacking(console.id(), number);
        return here();
    }

    public String stopPacking() {
        order = null;
        fulfilment.stopPacking(console.id(), number);
        return here();
    }

    public String dispatch() {
        order = null;
        var shipment = dispatches.dispatch(console.id(), number, WantedUnits.read(parameters), carriage());
        notices.add("sellerconsole.order.dispatched", shipment.number());
        return here();
    }

    public String cancel() {
        order = null;
        cancellations.cancel(console.id(), number, WantedUnits.read(parameters), reason);
        notices.add("sellerconsole.order.cancelled", number);
        return here();
    }

    public String accept() {
        order = null;
        cancellations.accept(console.id(), number, request());
        notices.add("sellerconsole.order.cancelled", number);
        return here();
    }

    public String decline() {
        order = null;
        cancellations.decline(console.id(), number, request(), answer);
        notices.add("sellerconsole.order.declined");
        return here();
    }

    public OrderView getOrder() {
        if (order == null) order = history.ofSeller(console.id(), number);
        return order;
    }

    /** What the customer asks to be cancelled, while it waits: one or none. */
    public List<CancellationView> getRequests() {
        return cancellations.of(getOrder()).stream()
                .filter(request -> request.state() == State.REQUESTED)
                .toList();
    }

    /** What the field of a line shows. */
    public String units(OrderView.Line line) {
        return WantedUnits.shown(parameters, line.number(), line.left());
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(String carrier) {
        this.carrier = carrier;
    }

    public String getTrackingNumber() {
        return trackingNumber;
    }

    public void setTrackingNumber(String trackingNumber) {
        this.trackingNumber = trackingNumber;
    }

    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean own) {
        this.own = own;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    private Carriage carriage() {
        return own ? Carriage.own() : Carriage.by(carrier, trackingNumber);
    }

    /** The request that was shown, which may be decided by now. */
    private UUID request() {
        var given = parameters.getOrDefault("asked", "");
        return Ids.parse(given).orElseThrow(() -> new NotFoundException("orders.not_found", given));
    }

    private String here() {
        return "redirect:/seller/orders/" + number;
    }
}
