package shop.canoe.credit;

import java.util.Optional;
import java.util.UUID;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.kernel.Money;

/**
 * Money that is given back as credit.
 *
 * @param reference what for; the same reference is given once
 * @param accountId whose store credit it becomes; a guest gets a gift card by mail
 * @param isInsteadOfMoney it was to go back to where it came from, which has refused it
 */
public record CreditRefund(
        UUID reference,
        Money amount,
        String orderNumber,
        Optional<UUID> accountId,
        EmailAddress email,
        boolean isInsteadOfMoney) {}
