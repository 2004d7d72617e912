package shop.canoe.backoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import shop.canoe.platform.cache.Caches;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.platform.events.DeadLetter;
import shop.canoe.platform.events.OutboxDesk;
import shop.canoe.platform.id.Ids;
import shop.canoe.platform.pages.PageCounts;
import shop.canoe.platform.security.CurrentUser;
import shop.canoe.platform.web.Notices;

/** Backs {@code /backoffice/system.xhtml}: how the node that answers is, who its fellows are, and what the outbox holds. */
@Named
@RequestScoped
public class SystemPage {
    private static final String SELF = "redirect:/backoffice/system";

    @Inject
    @Readiness
    Instance<HealthCheck> checks;

    @Inject
    Caches caches;

    @Inject
    PageCounts pages;

    @Inject
    OutboxDesk outbox;

    @Inject
    CurrentUser user;

    @Inject
    Notices notices;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private OutboxDesk.@Nullable Standing standing;

    /** What a load balancer asks of this node, as a line. {@code detail} is empty if it says no more. */
    public record Check(String name, boolean isUp, String detail) {
        static Check of(HealthCheckResponse answer) {
            return new Check(
                    answer.getName(),
                    answer.getStatus() == HealthCheckResponse.Status.UP,
                    answer.getData().orElse(Map.of()).entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(fact -> fact.getKey() + ' ' + fact.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    public List<Check> getChecks() {
        return checks.stream()
                .map(HealthCheck::call)
                .map(Check::of)
                .sorted(Comparator.comparing(Check::name))
                .toList();
    }

    public List<String> getNodes() {
        return caches.nodes();
    }

    public long getKeptPages() {
        return pages.kept();
    }

    public long getHitPercent() {
        return Math.round(pages.hitRatio() * 100);
    }

    public OutboxDesk.Standing getOutbox() {
        if (standing == null) standing = outbox.standing();
        return standing;
    }

    public List<DeadLetter> getDead() {
        return getOutbox().dead() == 0 ? List.of() : outbox.dead();
    }

    public String deliverAgain() {
        return done(outbox.deliverAgain(chosen(), user.who()), "backoffice.system.again.done");
    }

    public String crossOut() {
        return done(outbox.crossOut(chosen(), user.who()), "backoffice.system.cross_out.done");
    }

    private String done(boolean isDone, String words) {
        notices.add(isDone ? words : "backoffice.system.letter.gone");
        return SELF;
    }

    private UUID chosen() {
        return Ids.parse(parameters.getOrDefault("letter", ""))
                .orElseThrow(() -> new NotFoundException("backoffice.system.letter.gone"));
    }
}
