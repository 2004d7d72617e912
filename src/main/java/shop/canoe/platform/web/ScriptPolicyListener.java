package shop.canoe.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;

/**
 * Lets the pages of the consoles, and no others, run PrimeFaces' scripts: those that carry the nonce of this answer.
 * PrimeFaces would do that for every page of the application or for none, and ask every form that comes back for a nonce;
 * here it is told at the start of each request that its part is done.
 */
public class ScriptPolicyListener implements PhaseListener {
    private static final long serialVersionUID = 1;

    static final String HEADER = "Content-Security-Policy";

    /** Request attribute: the shop's own policy, for an error page in place of a console page. */
    static final String SHOP_POLICY = "canoe.shopPolicy";

    private static final String POLICY = "default-src 'self'; script-src 'self' 'nonce-%s';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    @Override
    public void beforePhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (event.getPhaseId() == PhaseId.RESTORE_VIEW) leaveItToUs(context);
        if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && isConsole(context) && isWholePage(context)) allow(context);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    private static void leaveItToUs(FacesContext context) {
        PrimeFacesContext.getCspState(context).setInitialized(true);
    }

    private static void allow(FacesContext context) {
        var nonce = nonce(context);
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        context.getExternalContext().getRequestMap().put(SHOP_POLICY, response.getHeader(HEADER));
        response.setHeader(HEADER, POLICY.formatted(nonce));
        PrimeFaces.current().executeInitScript("PrimeFaces.csp.init('" + nonce + "')");
    }

    /** PrimeFaces would remember the nonce in the view map, which MyFaces keeps in the session; not of a transient view. */
    private static String nonce(FacesContext context) {
        var view = context.getViewRoot();
        boolean isTransient = view.isTransient();
        view.setTransient(true);
        try {
            return PrimeFacesContext.getCspState(context).getNonce();
        } finally {
            view.setTransient(isTransient);
        }
    }

    private static boolean isConsole(FacesContext context) {
        var view = context.getViewRoot().getViewId();
        return view.startsWith("/sellerconsole/") || view.startsWith("/backoffice/");
    }

    private static boolean isWholePage(FacesContext context) {
        return !context.getPartialViewContext().isAjaxRequest();
    }
}
