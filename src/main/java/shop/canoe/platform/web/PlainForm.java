package shop.canoe.platform.web;

import jakarta.faces.context.FacesContext;

/**
 * A plain form, posted without a view's state and heard by a view action: the page it came from is not built to hear it, which
 * is what most of the time of a Faces form goes into. What refuses it is shown on that page all the same.
 */
public final class PlainForm {
    private static final String HEARD = PlainForm.class.getName();

    private PlainForm() {}

    /** Says, in a view action, that it hears a form; before anything can refuse. */
    public static void heard() {
        FacesContext.getCurrentInstance().getAttributes().put(HEARD, true);
    }

    static boolean isHeard(FacesContext context) {
        return context.getAttributes().containsKey(HEARD);
    }
}
