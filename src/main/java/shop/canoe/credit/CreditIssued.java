package shop.canoe.credit;

import java.util.UUID;

/**
 * The operator has issued credit. Published once per issue.
 *
 * @param minor of all its cards together
 * @param reason name of an {@link IssueReason}
 */
public record CreditIssued(UUID issueId, long minor, String currency, String reason) {}
