package shop.canoe.feeds;

import java.io.Serializable;
import java.util.UUID;

/** A feed that was handed in. */
public record FeedId(UUID value) implements Serializable {}
