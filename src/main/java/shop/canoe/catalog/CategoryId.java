package shop.canoe.catalog;

import java.io.Serializable;
import java.util.UUID;

/** A node of the category tree. */
public record CategoryId(UUID value) implements Serializable {}
