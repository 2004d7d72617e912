package shop.canoe.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Knows whether anything was done for a form that came back; see {@link FormStatusListener}. */
public class HeardActionListener implements ActionListener {
    private static final String HEARD = HeardActionListener.class.getName();

    private final ActionListener wrapped;

    /** @param wrapped the one that acts */
    public HeardActionListener(ActionListener wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void processAction(ActionEvent event) {
        FacesContext.getCurrentInstance().getAttributes().put(HEARD, true);
        wrapped.processAction(event);
    }

    static boolean hasHeard(FacesContext context) {
        return context.getAttributes().containsKey(HEARD);
    }
}
