package shop.canoe.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The standard rate of value added tax per destination, in basis points: 2000 is 20 %. One rate for goods and delivery.
 * Tax is added to prices at the checkout, except in the countries of the setting {@code canoe.tax.inclusive}, whose
 * prices contain it.
 */
@ApplicationScoped
class TaxRates {
    private static final int ELSEWHERE = 2000;
    private static final Map<String, Integer> BY_COUNTRY = Map.ofEntries(
            Map.entry("AT", 2000),
            Map.entry("BE", 2100),
            Map.entry("CH", 810),
            Map.entry("DE", 1900),
            Map.entry("DK", 2500),
            Map.entry("ES", 2100),
            Map.entry("FI", 2550),
            Map.entry("FR", 2000),
            Map.entry("GB", 2000),
            Map.entry("IE", 2300),
            Map.entry("IT", 2200),
            Map.entry("JP", 1000),
            Map.entry("KW", 0),
            Map.entry("LU", 1700),
            Map.entry("NL", 2100),
            Map.entry("PL", 2300),
            Map.entry("PT", 2300),
            Map.entry("SE", 2500));

    @Inject
    @ConfigProperty(name = "canoe.tax.inclusive")
    Optional<List<String>> inclusive = Optional.empty();

    Tax of(String country) {
        return new Tax(country, basisPoints(country), inclusiveCountries().contains(country));
    }

    /** Codes of the countries whose prices contain the tax. */
    Set<String> inclusiveCountries() {
        return inclusive.orElse(List.of()).stream()
                .map(String::strip)
                .filter(country -> !country.isEmpty())
                .collect(Collectors.toSet());
    }

    /** @param country ISO 3166-1 alpha-2; 20 % for one that is not in the table */
    static int basisPoints(String country) {
        return BY_COUNTRY.getOrDefault(country, ELSEWHERE);
    }
}
