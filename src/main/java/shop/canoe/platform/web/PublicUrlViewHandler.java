package shop.canoe.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Makes forms post to the public address they were asked under, and links lead to public addresses. */
public class PublicUrlViewHandler extends ViewHandlerWrapper {
    public PublicUrlViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var request = context.getExternalContext().getRequestMap();
        if (viewId.equals(request.get(RouteFilter.VIEW))) return String.valueOf(request.get(RouteFilter.PUBLIC_URL));
        return CDI.current()
                .select(Routes.class)
                .get()
                .pathOf(viewId)
                .orElseGet(() -> super.getActionURL(context, viewId));
    }
}
