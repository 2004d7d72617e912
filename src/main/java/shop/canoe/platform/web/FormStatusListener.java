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
 * above the limit 413; one whose button is no longer there, because its row is gone, 409.
 */
public class FormStatusListener implements PhaseListener {
    private static final long serialVersionUID = 1;

    @Override
    public void beforePhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (isErrorPage(context)) return;
        if (isUnreadUpload(context))
            tell(context, "platform.upload_too_large", HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else if (isUnheard(context)) tell(context, "platform.button_gone", HttpServletResponse.SC_CONFLICT);
        if (!context.isPostback() || !context.isValidationFailed()) return;
        if (context.getPartialViewContext().isAjaxRequest()) return;
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        if (response.getStatus() == HttpServletResponse.SC_OK) response.setStatus(422);
    }

    /** It keeps its status. */
    private static boolean isErrorPage(FacesContext context) {
        return ((HttpServletRequest) context.getExternalContext().getRequest()).getDispatcherType()
                == DispatcherType.ERROR;
    }

    /** The container reads nothing of an upload above the limit, not even that it is a form that comes back. */
    private static boolean isUnreadUpload(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        return !context.isPostback() && "POST".equals(request.getMethod()) && UploadToken.isUpload(request);
    }

    /** Nothing was done and nothing refused: the row of the button that was pressed is gone. */
    private static boolean isUnheard(FacesContext context) {
        return context.isPostback()
                && !context.getPartialViewContext().isAjaxRequest()
                && !context.isValidationFailed()
                && context.getMessageList().isEmpty()
                && !HeardActionListener.hasHeard(context);
    }

    private static void tell(FacesContext context, String key, int status) {
        var text = CDI.current().select(Messages.class).get().get(key);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        ((HttpServletResponse) context.getExternalContext().getResponse()).setStatus(status);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
