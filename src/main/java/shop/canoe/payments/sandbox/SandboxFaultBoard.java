package shop.canoe.payments.sandbox;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shop.canoe.payments.gateway.SandboxSettings;
import shop.canoe.payments.sandbox.SandboxFaults.Faults;
import shop.canoe.platform.time.ShopClock;

/**
 * Lets a tester break the sandbox gateways and move the shop's clock: a page of forms, and the same by any program that
 * posts. There only with {@code CANOE_SANDBOX} and {@code CANOE_FAULTS}; otherwise no such page.
 */
@WebServlet("/sandbox-gateway/faults")
public class SandboxFaultBoard extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    @ConfigProperty(name = "canoe.faults")
    transient boolean on;

    @Inject
    transient SandboxSettings settings;

    @Inject
    transient SandboxFaults faults;

    @Inject
    transient ShopClock clock;

    @Inject
    transient SandboxPageWriter writer;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!on || !settings.isOn()) writer.notFound(response);
        else if (request.getMethod().equals("POST")) change(request, response);
        else show(response);
    }

    private void change(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            apply(request);
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sandbox-gateway/faults");
    }

    private void apply(HttpServletRequest request) {
        if (request.getParameter("reset") != null) {
            faults.clear();
            clock.shift(Duration.ZERO);
        }
        text(request, "clock").ifPresent(seconds -> clock.shift(Duration.ofSeconds(Long.parseLong(seconds))));
        text(request, "gateway").map(Flavour::of).ifPresent(flavour -> faults.set(flavour, wanted(request)));
    }

    /** What is not named is as it should be. */
    private static Faults wanted(HttpServletRequest request) {
        return new Faults(
                number(request, "latency", 0, 60_000),
                number(request, "drop", 0, 100),
                number(request, "copies", 1, 10),
                number(request, "late", 0, 600),
                request.getParameter("outage") != null,
                request.getParameter("forget") != null);
    }

    private static int number(HttpServletRequest request, String name, int usual, int most) {
        int number = text(request, name).map(Integer::parseInt).orElse(usual);
        return Math.max(usual, Math.min(number, most));
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    private void show(HttpServletResponse response) throws IOException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        writer.write(response, """
                <h1>%s</h1>
                %s
                <h2>%s</h2>
                <form method="post">%s<p><button>%s</button></p></form>
                <p>%s</p>
                <form method="post"><p><button name="reset" value="1">%s</button></p></form>
                """.formatted(
                        writer.text("payments.faults.title"),
                        Stream.of(Flavour.values()).map(this::form).collect(Collectors.joining()),
                        writer.text("payments.faults.clock"),
                        input("clock", clock.shifted().toSeconds()),
                        writer.text("payments.faults.set"),
                        writer.text("payments.faults.clock.note"),
                        writer.text("payments.faults.reset")));
    }

    private String form(Flavour flavour) {
        var now = faults.of(flavour);
        return """
                <h2>%s</h2><form method="post"><input type="hidden" name="gateway" value="%s">
                %s<p><button>%s</button></p></form>
                """.formatted(
                        writer.text("payments.faults.gateway", flavour.name()),
                        flavour.gateway(),
                        input("latency", now.latencyMillis())
                                + input("drop", now.dropPercent())
                                + input("copies", now.copies())
                                + input("late", now.lateSeconds())
                                + box("outage", now.outage())
                                + box("forget", now.forgets()),
                        writer.text("payments.faults.set"));
    }

    private String input(String name, long value) {
        return "<p class=\"field\"><label>%s <input name=\"%s\" inputmode=\"numeric\" value=\"%d\"></label></p>"
                .formatted(writer.text("payments.faults." + name + ".label"), name, value);
    }

    private String box(String name, boolean checked) {
        return "<p><label><input type=\"checkbox\" name=\"%s\" value=\"1\"%s> %s</label></p>"
                .formatted(name, checked ? " checked" : "", writer.text("payments.faults." + name + ".label"));
    }
}
