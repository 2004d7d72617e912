package shop.canoe.platform.web;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that is written in Java: what a page has so often that its expressions would cost more than all the rest.
 * Everything else belongs into a template.
 */
public abstract class MarkupPart extends UIComponentBase {
    private static final String FAMILY = "shop.canoe";

    /** Kept, as the server finds it by a walk through the stack. */
    private static final BeanManager BEANS = CDI.current().getBeanManager();

    /** Writes the part; it has no content of its own. */
    protected abstract void write(Markup out) throws IOException;

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        write(new Markup(context.getResponseWriter()));
    }

    @Override
    public String getFamily() {
        return FAMILY;
    }

    /** What the page gives as this attribute; null if nothing. */
    protected @Nullable Object attribute(String name) {
        return getAttributes().get(name);
    }

    /** Whether the page gives {@code true} as this attribute. */
    protected boolean is(String attribute) {
        return Boolean.parseBoolean(String.valueOf(attribute(attribute)));
    }

    protected static <T> T bean(Class<T> type) {
        return BEANS.createInstance().select(type).get();
    }
}
