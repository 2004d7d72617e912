package shop.canoe.platform.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;

/** A form that comes back with errors is answered 422, not 200, unless a refusal has set its own status. */
public class FormStatusListener implements PhaseListener {
    private static final long serialVersionUID = 1;

    @Override
    public void beforePhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (!context.isPostback() || !context.isValidationFailed()) return;
        if (context.getPartialViewContext().isAjaxRequest()) return;
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        if (response.getStatus() == HttpServletResponse.SC_OK) response.setStatus(422);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
