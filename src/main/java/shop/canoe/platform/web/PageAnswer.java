package shop.canoe.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** What a page answers besides itself: another status, or that it has moved. */
@RequestScoped
public class PageAnswer {

    /** 301: whoever asks shall use this address from now on. Nothing is rendered. */
    public void moved(String address) {
        var response = response();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", address);
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** 410: the page is shown, and says that what it was about is gone. */
    public void gone() {
        response().setStatus(HttpServletResponse.SC_GONE);
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
