package shop.canoe.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.text.Messages;

/** Names credits in words. */
@Named
@ApplicationScoped
public class CreditWords {
    @Inject
    Messages messages;

    /** A gift card by the end of its code; store credit for none, which pages say as an empty text. */
    public String name(@Nullable String codeEnd) {
        return codeEnd == null || codeEnd.isEmpty()
                ? messages.get("credit.store_credit")
                : messages.of("credit.gift_card", codeEnd);
    }
}
