package shop.canoe.promotions;

import java.util.List;

/** A promotion or deal of these SKUs began, ended or was claimed whole: they may cost something else now. */
public record PricesChanged(List<String> skus) {}
