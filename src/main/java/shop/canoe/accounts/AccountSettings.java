package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about accounts. */
@ApplicationScoped
class AccountSettings {
    @Inject
    @ConfigProperty(name = "canoe.accounts.failures.per.email")
    int failuresPerEmail;

    @Inject
    @ConfigProperty(name = "canoe.accounts.failures.per.caller")
    int failuresPerCaller;

    /** How many sign-ins for one e-mail address may fail within a quarter of an hour. */
    int failuresPerEmail() {
        return failuresPerEmail;
    }

    /** The same for one network address, over all e-mail addresses. */
    int failuresPerCaller() {
        return failuresPerCaller;
    }
}
