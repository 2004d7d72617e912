package shop.canoe.platform.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All {@link VisitorBit}s, as {@code #{bits.of('cart')}}: a mark while a page is rendered, HTML when it is sent. */
@Named("bits")
@ApplicationScoped
public class VisitorBits {
    private static final System.Logger LOG = System.getLogger(VisitorBits.class.getName());
    private static final String MARKING = "canoe.marking";

    @Inject
    @Any
    Instance<VisitorBit> all;

    @Inject
    HttpServletRequest request;

    private final Markers markers = new Markers();
    private final Map<String, VisitorBit> byName = new HashMap<>();

    @PostConstruct
    void collect() {
        for (var bit : all)
            if (byName.put(bit.name(), bit) != null) throw new IllegalStateException("two bits: " + bit.name());
    }

    public String of(String name) {
        return of(name, "");
    }

    /** @param argument letters, digits, {@code _} and {@code -} */
    public String of(String name, String argument) {
        var slot = new Slot(name, argument);
        return request.getAttribute(MARKING) == null ? html(slot) : markers.mark(slot);
    }

    /** From now on bits of this request's page are marks, which {@link #cut} finds. */
    public static void beginMarking(ServletRequest request) {
        request.setAttribute(MARKING, true);
    }

    /** From now on they are what they are, as on an error page. */
    public static void endMarking(ServletRequest request) {
        request.removeAttribute(MARKING);
    }

    /** Cuts a rendered page at its marks. */
    public PageBody cut(byte[] page) {
        return markers.cut(page);
    }

    /** A page that is sent once: with this visitor's bits. */
    public byte[] fill(PageBody body) {
        return body.with(html(body.slots()));
    }

    /** The bits of this visitor, in the order of the slots; each is asked once. */
    public List<String> html(List<Slot> slots) {
        var bits = new ArrayList<String>(slots.size());
        for (var slot : slots) {
            int before = slots.indexOf(slot);
            bits.add(before < bits.size() ? bits.get(before) : html(slot));
        }
        return bits;
    }

    /** Without its bit a page still has its use: it is sent also while the database does not answer. */
    private String html(Slot slot) {
        try {
            return bit(slot.name()).html(slot.argument());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "page without " + slot, e);
            return "";
        }
    }

    private VisitorBit bit(String name) {
        @Nullable VisitorBit found = byName.get(name);
        if (found == null) throw new IllegalArgumentException("no such bit: " + name);
        return found;
    }
}
