package shop.canoe.inventory;

import java.util.Optional;

/**
 * Where stock can lie.
 *
 * @param country ISO 3166-1 alpha-2; empty for sellers' own shelves, which are where each seller is
 */
public record LocationView(String code, String name, Optional<String> country, FulfilmentChannel channel) {}
