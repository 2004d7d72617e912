package shop.canoe.promotions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import shop.canoe.accounts.AccountId;
import shop.canoe.accounts.AccountService;
import shop.canoe.kernel.EmailAddress;

/**
 * All names under which a coupon's uses are counted for one customer: the account, its e-mail address and the one given at
 * the checkout. So signing out, or buying as a guest with the same address, makes nobody a new customer.
 */
@ApplicationScoped
class CustomerNames {
    @Inject
    AccountService accounts;

    /** In the order in which they are written; empty for an unknown customer. */
    List<String> of(Customer customer) {
        var names = new TreeSet<>(told(customer));
        customer.accountId()
                .ifPresent(account ->
                        names.add(name(accounts.view(new AccountId(account)).email())));
        return List.copyOf(names);
    }

    /** Those that need no query: a use by the account is found by its id. */
    List<String> told(Customer customer) {
        return Stream.concat(
                        customer.accountId().stream().map(account -> "a:" + account),
                        customer.email().stream().map(CustomerNames::name))
                .toList();
    }

    /** Without the part after a plus sign, which reaches the same mailbox. */
    private static String name(EmailAddress email) {
        return "e:" + email.value().replaceFirst("\\+[^@]*@", "@");
    }
}
