package shop.canoe.settlements;

import java.time.Instant;
import java.util.UUID;
import shop.canoe.kernel.Money;

/**
 * A closed period of a seller, as a row.
 *
 * @param number counts the seller's periods from 1
 * @param opening the balance it began with: the one the period before closed with
 * @param paid what was paid out in it
 * @param hash SHA-256 of its text, in hexadecimal digits
 */
public record StatementSummary(
        UUID id, UUID sellerId, int number, Instant closedAt, Money opening, Money closing, Money paid, String hash) {}
