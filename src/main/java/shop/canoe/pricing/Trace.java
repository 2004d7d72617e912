package shop.canoe.pricing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import shop.canoe.kernel.Money;

/**
 * How a price came about, step by step, in the order in which the steps apply. Equal carts at equal rules have equal traces.
 *
 * @param currency of every amount in it
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"currency", "steps"})
public record Trace(String currency, List<Step> steps) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Begins an argument that is an amount in minor units. */
    static final String AMOUNT = "\u00A4";

    /** What a step is about, in the order in which they apply; amounts are per unit up to QUANTITY, then of the line. */
    public enum Kind {
        OFFER,
        /** Prices agreed with a customer or for a quantity come here; there are none yet. */
        PRICE_LIST,
        PROMOTION,
        DEAL,
        QUANTITY,
        COUPON,
        TAX,
        ROUNDING
    }

    /**
     * A step.
     *
     * @param rule id of the offer, promotion, coupon or deal; the country for tax; empty for arithmetic
     * @param key of the words that say it, {@code arguments} fill them
     * @param after what it costs after this step, in minor units
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"kind", "rule", "key", "arguments", "after"})
    public record Step(Kind kind, String rule, String key, List<String> arguments, long after) {
        static Step of(Kind kind, Object rule, String key, Money after, String... arguments) {
            return new Step(kind, String.valueOf(rule), key, List.of(arguments), after.minor());
        }
    }

    /** An amount as an argument. */
    static String argument(Money amount) {
        return AMOUNT + amount.minor();
    }

    /** As it is kept with an order's line: arrays, the shortest JSON there is. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #toJson} wrote. */
    public static Trace parse(String json) {
        try {
            return JSON.readValue(json, Trace.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a trace", e);
        }
    }
}
