package shop.canoe.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.Base64;
import shop.canoe.platform.boot.Boot;
import shop.canoe.platform.security.Secrets;

/**
 * The keys that seal the state of a console page while it lies in the browser. They are the shop's own, so that any node
 * takes the page back, also after a restart; left alone, Faces would make new ones at each start.
 */
public class ViewStateKeys implements ServletContextListener {
    @Inject
    Boot boot;

    @Inject
    Secrets secrets;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (boot.state() == Boot.State.FAILED) return;
        var application = event.getServletContext();
        application.setInitParameter("org.apache.myfaces.SECRET", base64(secrets.key("view state")));
        application.setInitParameter("org.apache.myfaces.MAC_SECRET", base64(secrets.key("view state seal")));
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }
}
