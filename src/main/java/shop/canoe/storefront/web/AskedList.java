package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.storefront.ListAsk;

/** The list parameters of the address that was asked for. */
@RequestScoped
class AskedList {
    @Inject
    HttpServletRequest request;

    @Inject
    @ConfigProperty(name = "canoe.currency")
    String currency;

    /** @param path of the list, without parameters */
    ListAsk at(String path) {
        return ListAsk.of(path, request.getParameterMap(), currency);
    }
}
