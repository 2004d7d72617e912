package shop.canoe.sellers;

import java.io.Serializable;
import java.util.UUID;

/** A seller. */
public record SellerId(UUID value) implements Serializable {}
