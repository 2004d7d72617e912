package shop.canoe.accounts;

import java.io.Serializable;
import java.util.UUID;

/** An account. */
public record AccountId(UUID value) implements Serializable {}
