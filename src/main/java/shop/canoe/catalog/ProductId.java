package shop.canoe.catalog;

import java.io.Serializable;
import java.util.UUID;

/** A product. */
public record ProductId(UUID value) implements Serializable {}
