package shop.canoe.fulfilment.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import shop.canoe.fulfilment.CarrierReport;
import shop.canoe.fulfilment.CarrierReports;
import shop.canoe.fulfilment.CarrierSignatures;
import shop.canoe.fulfilment.TrackingKind;
import shop.canoe.platform.error.NotFoundException;

/**
 * Where carriers tell of parcels: {@code POST /webhooks/carrier} with a signed JSON object of {@code event_id, carrier,
 * tracking_number, kind, at} and, if they have them, {@code place} and {@code proof}. Answers 204 also for what is known.
 */
@WebServlet("/webhooks/carrier")
public class CarrierServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_BODY = 10_000;
    private static final int LONGEST_TEXT = 100;
    private static final int UNPROCESSABLE = 422;

    private final transient ObjectMapper json = new ObjectMapper();

    @Inject
    transient CarrierSignatures signatures;

    @Inject
    transient CarrierReports reports;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer(request));
    }

    private int answer(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        var signature = Optional.ofNullable(request.getHeader(CarrierSignatures.HEADER));
        if (signature.filter(given -> signatures.isRight(given, body)).isEmpty())
            return HttpServletResponse.SC_UNAUTHORIZED;
        try {
            var message = json.readTree(body);
            var report = report(message);
            if (report.isEmpty()) return UNPROCESSABLE;
            return take(text(message, "carrier"), text(message, "tracking_number"), report.get());
        } catch (JsonProcessingException e) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private int take(String carrier, String trackingNumber, CarrierReport report) {
        try {
            reports.take(carrier, trackingNumber, report);
            return HttpServletResponse.SC_NO_CONTENT;
        } catch (NotFoundException e) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    private static Optional<CarrierReport> report(JsonNode message) {
        var kind = Arrays.stream(TrackingKind.values())
                .filter(known -> known.name().equals(text(message, "kind")))
                .findFirst();
        var id = text(message, "event_id");
        if (kind.isEmpty() || id.isBlank()) return Optional.empty();
        try {
            var at = Instant.parse(text(message, "at"));
            return Optional.of(new CarrierReport(id, kind.get(), at, text(message, "place"), text(message, "proof")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode message, String field) {
        var text = message.path(field).asText("");
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
