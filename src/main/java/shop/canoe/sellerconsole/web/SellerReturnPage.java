package shop.canoe.sellerconsole.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.canoe.orders.OrderHistory;
import shop.canoe.orders.OrderView;
import shop.canoe.orders.WantedUnits;
import shop.canoe.platform.web.Notices;
import shop.canoe.returns.Inspection;
import shop.canoe.returns.ReturnService;
import shop.canoe.returns.ReturnView;

/** Backs {@code /sellerconsole/seller-return.xhtml}: receives and inspects one return. */
@Named
@RequestScoped
public class SellerReturnPage {
    @Inject
    SellerConsole console;

    @Inject
    OrderHistory history;

    @Inject
    ReturnService returns;

    @Inject
    Notices notices;

    @Inject
    @ManagedProperty("#{param.number}")
    String number;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private boolean restock = true;
    private String answer = "";
    private @Nullable ReturnView back;
    private @Nullable OrderView order;

    public String receive() {
        back = null; // if refused, the page shows what is true now
        returns.receive(console.id(), number);
        return here();
    }

    public String settle() {
        back = null;
        returns.settle(
                console.id(),
                number,
                new Inspection(WantedUnits.read(parameters).units(), restock, answer.strip()));
        notices.add("sellerconsole.return.settled", number);
        return here();
    }

    public ReturnView getBack() {
        if (back == null) back = returns.ofSeller(console.id(), number);
        return back;
    }

    public OrderView getOrder() {
        if (order == null) order = history.ofSeller(console.id(), getBack().orderNumber());
        return order;
    }

    /** What the field of a line shows: all that was announced, at first. */
    public String units(ReturnView.Line line) {
        return WantedUnits.shown(parameters, line.number(), line.units());
    }

    public boolean isRestock() {
        return restock;
    }

    public void setRestock(boolean restock) {
        this.restock = restock;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    private String here() {
        return "redirect:/seller/returns/" + number;
    }
}
