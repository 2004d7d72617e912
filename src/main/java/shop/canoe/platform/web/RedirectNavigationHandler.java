package shop.canoe.platform.web;

import jakarta.faces.application.ConfigurableNavigationHandler;
import jakarta.faces.application.ConfigurableNavigationHandlerWrapper;
import jakarta.faces.application.NavigationHandler;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** An action's outcome {@code redirect:/cart} answers 303 with that address, so that a reload never posts again. */
public class RedirectNavigationHandler extends ConfigurableNavigationHandlerWrapper {
    private static final String PREFIX = "redirect:";

    public RedirectNavigationHandler(NavigationHandler wrapped) {
        super((ConfigurableNavigationHandler) wrapped);
    }

    @Override
    public void handleNavigation(FacesContext context, @Nullable String fromAction, @Nullable String outcome) {
        if (outcome == null || !outcome.startsWith(PREFIX)) {
            super.handleNavigation(context, fromAction, outcome);
            return;
        }
        var address = outcome.substring(PREFIX.length());
        if (context.getPartialViewContext().isAjaxRequest()) {
            redirectAjax(context, address);
            return;
        }
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        context.responseComplete();
    }

    private static void redirectAjax(FacesContext context, String address) {
        try {
            context.getExternalContext().redirect(address);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
