package shop.canoe.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import shop.canoe.kernel.EmailAddress;
import shop.canoe.platform.events.DomainEvents;
import shop.canoe.platform.security.OneTimeLinks;
import shop.canoe.platform.security.Signer;
import shop.canoe.platform.security.Throttle;
import shop.canoe.platform.security.TooOftenException;
import shop.canoe.platform.web.Cookies;

/**
 * How somebody without an account comes to an order: a mailed link that works once and leaves a pass in a signed cookie,
 * good for two hours; after that, the next link by number and e-mail address.
 */
@ApplicationScoped
public class GuestLinks {
    private static final String PURPOSE = "orders.guest";
    private static final String COOKIE = "canoe_orders";
    private static final Duration LINK = Duration.ofDays(90);
    private static final Duration PASS = Duration.ofHours(2);
    private static final int MOST_PASSES = 5;
    private static final int MOST_MAILS = 5;
    private static final int MOST_ASKED = 30;
    private static final Duration WINDOW = Duration.ofHours(1);

    @Inject
    OneTimeLinks links;

    @Inject
    Signer signer;

    @Inject
    Cookies cookies;

    @Inject
    Throttle throttle;

    @Inject
    OrderRepository repository;

    @Inject
    OrderMail mail;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** A guest asks for the next link to an order; whether there is such an order nobody is told. */
    public record Asked(String groupNumber, String email) {}

    /** The path of a new link to the group, which works once. */
    String issue(String groupNumber) {
        return "/orders/" + groupNumber + "/link/" + links.issue(PURPOSE, groupNumber, LINK);
    }

    /** Exchanges a link's secret for a pass; false if it is spent, expired or another's. */
    public boolean open(String groupNumber, String secret) {
        boolean isRight =
                links.spend(PURPOSE, secret).filter(groupNumber::equals).isPresent();
        if (isRight) grant(groupNumber);
        return isRight;
    }

    /** Gives this browser a pass to the group: its link was opened here, or it was bought here. */
    public void grant(String groupNumber) {
        var passes = passes();
        passes.remove(groupNumber);
        passes.put(groupNumber, clock.instant().plus(PASS).getEpochSecond());
        var kept = passes.entrySet().stream()
                .skip(Math.max(0, passes.size() - MOST_PASSES))
                .map(pass -> pass.getKey() + '_' + pass.getValue())
                .collect(Collectors.joining("~"));
        cookies.set(COOKIE, signer.sign(PURPOSE, kept), (int) PASS.toSeconds());
    }

    /** Numbers of the groups this browser has a pass to. */
    public Set<String> granted() {
        return Set.copyOf(passes().keySet());
    }

    /**
     * Mails the next link to a guest's order, if there is one of this number and address; the answer is the same if not.
     *
     * @param caller network address of who asks
     * @throws TooOftenException if this caller asks too often
     */
    @Transactional
    public void send(String groupNumber, EmailAddress email, String caller) {
        if (!throttle.admits("orders.link.caller", caller, MOST_ASKED, WINDOW)) throw new TooOftenException(WINDOW);
        boolean mayMail = throttle.admits("orders.link.email", email.value(), MOST_MAILS, WINDOW);
        if (mayMail) events.publish(new Asked(groupNumber, email.value()));
    }

    /** Here, and not while the guest waits, it is found out whether there is such an order: so the wait does not tell. */
    void on(@Observes Asked event) {
        repository
                .findGroup(event.groupNumber())
                .filter(group -> group.status() == OrderStatus.CONFIRMED)
                .filter(group -> group.accountId().isEmpty())
                .filter(group -> group.email().value().equalsIgnoreCase(event.email()))
                .ifPresent(mail::link);
    }

    /** Group number to the second it ends, oldest first; what has ended is left out. */
    private Map<String, Long> passes() {
        var passes = new LinkedHashMap<String, Long>();
        long now = clock.instant().getEpochSecond();
        cookies.get(COOKIE)
                .flatMap(signed -> signer.verify(PURPOSE, signed))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> Arrays.stream(text.split("~"))
                        .map(pass -> pass.split("_", 2))
                        .filter(pass -> Long.parseLong(pass[1]) > now)
                        .forEach(pass -> passes.put(pass[0], Long.valueOf(pass[1]))));
        return passes;
    }
}
