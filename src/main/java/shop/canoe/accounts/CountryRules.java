package shop.canoe.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an address has in one of the countries the shop delivers to.
 *
 * @param postcode shape of a postcode in capital letters without gaps; its groups are written with {@code gap} in between
 * @param cityFirst whether the postcode is written after the town
 * @param regions codes and names to choose from; empty if any text is taken
 */
record CountryRules(
        String country,
        String postcodeLabel,
        boolean postcodeNeeded,
        Pattern postcode,
        String gap,
        String example,
        boolean cityFirst,
        String cityLabel,
        Optional<String> regionLabel,
        Map<String, String> regions) {

    private static final String POSTCODE = "accounts.address.postcode";
    private static final String TOWN = "accounts.address.town";
    private static final String CITY = "accounts.address.city";

    private static final Map<String, CountryRules> ALL = Stream.of(
                    plain("AT", "([1-9][0-9]{3})", "", "1010"),
                    states("AU", POSTCODE, "([0-9]{4})", "", "2000", "accounts.address.state"),
                    plain("BE", "([1-9][0-9]{3})", "", "1000"),
                    states(
                            "CA",
                            "accounts.address.postal_code",
                            "([ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z])([0-9][ABCEGHJ-NPRSTV-Z][0-9])",
                            " ",
                            "K1A 0B1",
                            "accounts.address.province"),
                    plain("CH", "([1-9][0-9]{3})", "", "8001"),
                    plain("CZ", "([1-7][0-9]{2})([0-9]{2})", " ", "110 00"),
                    plain("DE", "([0-9]{5})", "", "10115"),
                    plain("DK", "([0-9]{4})", "", "1050"),
                    plain("ES", "([0-5][0-9]{4})", "", "28001"),
                    plain("FI", "([0-9]{5})", "", "00100"),
                    plain("FR", "([0-9]{5})", "", "69001"),
                    british("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][ABD-HJLNP-UW-Z]{2})"),
                    irish("([AC-FHKNPRTV-Y][0-9][0-9W])([0-9AC-FHKNPRTV-Y]{4})"),
                    plain("IT", "([0-9]{5})", "", "20121"),
                    plain("LU", "([1-9][0-9]{3})", "", "1009"),
                    plain("NL", "([1-9][0-9]{3})([A-Z]{2})", " ", "1011 AB"),
                    plain("NO", "([0-9]{4})", "", "0150"),
                    plain("PL", "([0-9]{2})([0-9]{3})", "-", "00-950"),
                    plain("PT", "([1-9][0-9]{3})([0-9]{3})", "-", "1000-205"),
                    plain("SE", "([1-9][0-9]{2})([0-9]{2})", " ", "113 51"),
                    states(
                            "US",
                            "accounts.address.zip_code",
                            "([0-9]{5})([0-9]{4})?",
                            "-",
                            "94103",
                            "accounts.address.state"))
            .collect(Collectors.toUnmodifiableMap(CountryRules::country, Function.identity()));

    private static CountryRules plain(String country, String postcode, String gap, String example) {
        return new CountryRules(
                country,
                POSTCODE,
                true,
                Pattern.compile(postcode),
                gap,
                example,
                false,
                TOWN,
                Optional.empty(),
                Map.of());
    }

    private static CountryRules british(String postcode) {
        return new CountryRules(
                "GB",
                POSTCODE,
                true,
                Pattern.compile(postcode),
                " ",
                "SW1A 1AA",
                true,
                TOWN,
                Optional.empty(),
                Map.of());
    }

    private static CountryRules irish(String postcode) {
        return new CountryRules(
                "IE",
                "accounts.address.eircode",
                false,
                Pattern.compile(postcode),
                " ",
                "D02 AF30",
                true,
                TOWN,
                Optional.of("accounts.address.county"),
                Map.of());
    }

    private static CountryRules states(
            String country, String label, String postcode, String gap, String example, String regionLabel) {
        return new CountryRules(
                country,
                label,
                true,
                Pattern.compile(postcode),
                gap,
                example,
                true,
                CITY,
                Optional.of(regionLabel),
                readRegions(country));
    }

    /** Empty for a country the shop does not deliver to. */
    static Optional<CountryRules> of(String country) {
        return Optional.ofNullable(ALL.get(country));
    }

    /** Names of the countries the shop delivers to with their codes, in the order of names. */
    static Map<String, String> choices() {
        return ALL.keySet().stream()
                .sorted((a, b) -> name(a).compareTo(name(b)))
                .collect(Collectors.toMap(CountryRules::name, code -> code, (a, b) -> a, LinkedHashMap::new));
    }

    /** The English name of any country. */
    static String name(String country) {
        return new Locale("", country).getDisplayCountry(Locale.UK);
    }

    /** The postcode as it is written in this country; empty if it cannot be one. */
    Optional<String> postcode(String typed) {
        var matcher = postcode.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-]", ""));
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(IntStream.rangeClosed(1, matcher.groupCount())
                .mapToObj(matcher::group)
                .filter(group -> group != null)
                .collect(Collectors.joining(gap)));
    }

    boolean isRegionNeeded() {
        return !regions.isEmpty();
    }

    /** The region's code for its code or name; empty if there is none such here. */
    Optional<String> region(String typed) {
        if (regions.isEmpty()) return Optional.of(typed);
        var text = typed.strip();
        return regions.entrySet().stream()
                .filter(region -> region.getKey().equalsIgnoreCase(text)
                        || region.getValue().equalsIgnoreCase(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> readRegions(String country) {
        try (var in = CountryRules.class.getResourceAsStream("regions.txt")) {
            if (in == null) throw new IllegalStateException("regions.txt is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.split(" ", 3)))
                    .filter(parts -> parts.get(0).equals(country))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts.get(1), parts -> parts.get(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
