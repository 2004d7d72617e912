package shop.canoe.accounts;

import java.util.UUID;
import shop.canoe.kernel.PostalAddress;

/** An address in the address book. */
public record SavedAddress(UUID id, PostalAddress address, boolean preferred) {}
