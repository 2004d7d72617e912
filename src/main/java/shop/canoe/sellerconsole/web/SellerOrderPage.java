package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.canoe.fulfilment.DispatchService;
import shop.canoe.orders.CancellationView;
import shop.canoe.orders.CancellationView.State;
import shop.canoe.orders.OrderCancellations;
import shop.canoe.orders.OrderFulfilment;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.orders.UnitFields;
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
        requireAsShown();
        var shipment = dispatches.dispatch(console.id(), number, UnitFields.read(parameters), carrier, trackingNumber);
        notices.add("sellerconsole.order.dispatched", shipment.number());
        return here();
    }

    public String cancel() {
        requireAsShown();
        cancellations.cancel(console.id(), number, UnitFields.read(parameters), reason);
        notices.add("sellerconsole.order.cancelled", number);
        return here();
    }

    /** And forgets the order: if refused, the page shows what is true then. */
    private void requireAsShown() {
        order = null;
        UnitFields.requireAsShown(parameters, getOrder());
        order = null;
    }

    public String accept() {
        order = null;
        getRequest().ifPresent(request -> cancellations.accept(console.id(), number, request.id()));
        notices.add("sellerconsole.order.cancelled", number);
        return here();
    }

    public String decline() {
        order = null;
        getRequest().ifPresent(request -> cancellations.decline(console.id(), number, request.id(), answer));
        notices.add("sellerconsole.order.declined");
        return here();
    }

    public OrderView getOrder() {
        if (order == null) order = history.ofSeller(console.id(), number);
        return order;
    }

    /** What the customer asks to be cancelled, while it waits. */
    public Optional<CancellationView> getRequest() {
        return cancellations.of(getOrder()).stream()
                .filter(request -> request.state() == State.REQUESTED)
                .findFirst();
    }

    /** The same as a list of one, or none, which a page can repeat over. */
    public List<CancellationView> getRequests() {
        return getRequest().stream().toList();
    }

    /** What the field of a line shows. */
    public String units(OrderView.Line line) {
        return UnitFields.shown(parameters, line.number(), line.left());
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

    private String here() {
        return "redirect:/seller/orders/" + number;
    }
}
