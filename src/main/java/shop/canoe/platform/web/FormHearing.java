package shop.canoe.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Named;

/**
 * Whether a sent form is being taken, and the page not shown yet. Faces hears only what is rendered: a form that the page
 * would not show any more says {@code rendered="#{forms.heard or …}"}, so that its action can refuse in words. What only
 * shows something says {@code not forms.heard}: a repeat that was walked before the action would show what was true then.
 */
@Named("forms")
@RequestScoped
public class FormHearing {

    /** From the arrival of a sent form until the answer is rendered. */
    public boolean isHeard() {
        var context = FacesContext.getCurrentInstance();
        return context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }
}
