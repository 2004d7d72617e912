package shop.canoe.storefront.web;

import jakarta.faces.component.FacesComponent;
import java.io.IOException;
import shop.canoe.platform.web.Markup;
import shop.canoe.platform.web.MarkupPart;
import shop.canoe.search.SearchResult.Facet;

/** {@code <canoe:ticks>}: what can be ticked of the {@link Facet} that the attribute {@code value} gives. */
@FacesComponent("shop.canoe.Ticks")
public class Ticks extends MarkupPart {
    @Override
    protected void write(Markup out) throws IOException {
        if (!(attribute("value") instanceof Facet facet)) return;
        for (var value : facet.values()) {
            out.start("label", "check");
            out.start("input", "");
            out.attribute("type", "checkbox");
            out.attribute("name", facet.key());
            out.attribute("value", value.value());
            if (value.isTicked()) out.attribute("checked", "checked");
            out.end("input");
            out.text(value.label() + " ");
            out.element("span", "n", "(" + value.count() + ")");
            out.end("label");
        }
    }
}
