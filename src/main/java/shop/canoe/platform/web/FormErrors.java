package shop.canoe.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The mistakes of the form that came back, for the summary at the head of the page; each leads to its field. */
@Named("formErrors")
@RequestScoped
public class FormErrors {

    /** @param href {@code #form:field}, or an empty string for a mistake of the whole form */
    public record FormError(String href, String text) {}

    /** In the order of the form; empty if nothing is wrong. */
    public List<FormError> getList() {
        var context = FacesContext.getCurrentInstance();
        var errors = new ArrayList<FormError>();
        for (var clients = context.getClientIdsWithMessages(); clients.hasNext(); ) {
            var client = clients.next();
            for (var message : context.getMessageList(client))
                errors.add(new FormError(client == null ? "" : '#' + client, message.getSummary()));
        }
        return errors;
    }

    public int getCount() {
        return FacesContext.getCurrentInstance().getMessageList().size();
    }
}
