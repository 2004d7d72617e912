package shop.canoe.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import shop.canoe.kernel.PostalAddress;

/** Looks whether a postcode belongs to its town. It knows the larger towns only, and takes what it does not know as right. */
public final class AddressCheck {
    private AddressCheck() {}

    /**
     * Addresses that were probably meant, when the postcode is not one of the town's: the town with its main postcode, and
     * the town of the postcode. Empty if nothing is wrong that is known of.
     *
     * @param address its postcode as its country writes it
     */
    public static List<PostalAddress> suggestions(PostalAddress address) {
        var code = address.postcode().replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        var town = Towns.named(address.country(), address.city());
        if (code.isEmpty() || town.isEmpty() || town.get().has(code)) return List.of();
        return Stream.of(
                        town.map(known -> with(address, written(known), known.name())),
                        Towns.withPostcode(address.country(), code)
                                .map(known -> with(address, address.postcode(), known.name())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String written(Towns.Town town) {
        return CountryRules.of(town.country())
                .flatMap(rules -> rules.postcode(town.postcode()))
                .orElse(town.postcode());
    }

    private static PostalAddress with(PostalAddress address, String postcode, String city) {
        return new PostalAddress(
                address.name(),
                address.street(),
                address.extra(),
                postcode,
                city,
                address.region(),
                address.country(),
                address.phone());
    }
}
