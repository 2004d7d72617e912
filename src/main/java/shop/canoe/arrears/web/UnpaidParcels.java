package shop.canoe.arrears.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import shop.canoe.arrears.ArrearsService;
import shop.canoe.fulfilment.ShipmentView;

/** Where the parcels on a page can be paid again. Who may see the order may pay them. */
@Named
@RequestScoped
public class UnpaidParcels {
    @Inject
    ArrearsService arrears;

    public String url(ShipmentView shipment) {
        return arrears.path(shipment.id());
    }
}
