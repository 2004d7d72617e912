package shop.canoe.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import shop.canoe.platform.text.Messages;

/**
 * A form that comes back with errors is answered 422, not 200, unless a refusal has set its own status; one with a file
 * above the limit 413.
 */
public class FormStatusListener implements PhaseListener {
    private static final long serialVersionUID = 1;

    @Override
    public void beforePhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (isUnreadUpload(context)) tellTooLarge(context);
        if (!context.isPostback() || !context.isValidationFailed()) return;
        if (context.getPartialViewContext().isAjaxRequest()) return;
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        if (response.getStatus() == HttpServletResponse.SC_OK) response.setStatus(422);
    }

    /** The container reads nothing of an upload above the limit, not even that it is a form that comes back. Error pages keep their status. */
    private static boolean isUnreadUpload(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        return !context.isPostback()
                && request.getDispatcherType() != DispatcherType.ERROR
                && "POST".equals(request.getMethod())
                && UploadToken.isUpload(request);
    }

    private static void tellTooLarge(FacesContext context) {
        var text = CDI.current().select(Messages.class).get().get("platform.upload_too_large");
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        ((HttpServletResponse) context.getExternalContext().getResponse())
                .setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
