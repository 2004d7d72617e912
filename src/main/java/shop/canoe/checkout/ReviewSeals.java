package shop.canoe.checkout;

import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import shop.canoe.platform.security.Signer;

/** Writes an accepted review as one signed text that travels through the form, so that nothing in it can be altered. */
@ApplicationScoped
class ReviewSeals {
    private static final String PURPOSE = "checkout.review";

    @Inject
    Signer signer;

    @Inject
    Clock clock;

    String seal(CheckoutReview review) {
        var checkout = review.checkout();
        return signer.sign(
                PURPOSE,
                checkout.id() + "_" + checkout.revision() + "_"
                        + clock.instant().getEpochSecond() + "_" + review.seen());
    }

    /** @throws ForgedReviewException if the text was not sealed here */
    @WithSpan("validation")
    AcceptedReview open(String sealed) {
        var parts = signer.verify(PURPOSE, sealed)
                .orElseThrow(ForgedReviewException::new)
                .split("_", 4);
        return new AcceptedReview(
                UUID.fromString(parts[0]),
                Integer.parseInt(parts[1]),
                parts[3],
                Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }
}
