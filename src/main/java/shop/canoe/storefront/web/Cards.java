package shop.canoe.storefront.web;

import jakarta.faces.component.FacesComponent;
import java.io.IOException;
import java.util.List;
import shop.canoe.platform.text.Formats;
import shop.canoe.platform.text.Messages;
import shop.canoe.platform.web.Markup;
import shop.canoe.platform.web.MarkupPart;
import shop.canoe.storefront.ProductCard;

/**
 * {@code <canoe:cards>}: the products of a list, each an {@code li}. Attributes:
 *
 * <ul>
 *   <li>{@code value}: a list of {@link ProductCard};
 *   <li>{@code row}: {@code true} for a row on a page about something else, where cards say less;
 *   <li>{@code tag}: a word on each picture of a row; {@code numbered}: {@code true} if its number is that word.
 * </ul>
 */
@FacesComponent("shop.canoe.Cards")
public class Cards extends MarkupPart {
    /** Of a list, so many are in sight when the page opens. */
    private static final int IN_SIGHT = 8;

    @Override
    protected void write(Markup out) throws IOException {
        if (!(attribute("value") instanceof List<?> cards)) return;
        var writer = new CardWriter(out, bean(Messages.class), bean(Formats.class));
        boolean isRow = is("row");
        for (int number = 1; number <= cards.size(); number++) {
            var card = (ProductCard) cards.get(number - 1);
            if (isRow) writer.small(card, tag(number));
            else writer.large(card, number > IN_SIGHT);
        }
    }

    private String tag(int number) {
        if (is("numbered")) return String.valueOf(number);
        return attribute("tag") instanceof String word ? word : "";
    }
}
