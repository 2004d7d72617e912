package shop.canoe.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import shop.canoe.platform.security.CsrfTokens;

/** Makes forms post to the public address they were asked under, those with a file with their token, and links lead to public addresses. */
public class PublicUrlViewHandler extends ViewHandlerWrapper {
    public PublicUrlViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var url = publicUrl(context, viewId);
        if (!UploadToken.isNeeded(context)) return url;
        return UploadToken.with(
                url, CDI.current().select(CsrfTokens.class).get().getToken());
    }

    private String publicUrl(FacesContext context, String viewId) {
        var request = context.getExternalContext().getRequestMap();
        if (viewId.equals(request.get(RouteFilter.VIEW))) return String.valueOf(request.get(RouteFilter.PUBLIC_URL));
        return CDI.current()
                .select(Routes.class)
                .get()
                .pathOf(viewId)
                .orElseGet(() -> super.getActionURL(context, viewId));
    }
}
