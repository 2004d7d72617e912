package shop.canoe.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import shop.canoe.kernel.PostalAddress;

/** Writes an address as the post of its country reads it; pages show it by {@code <canoe:address value="#{…}"/>}. */
@Named
@ApplicationScoped
public class AddressLines {

    /** The lines from name to country; the telephone number is none of them. */
    public List<String> of(PostalAddress address) {
        boolean cityFirst =
                CountryRules.of(address.country()).map(CountryRules::cityFirst).orElse(false);
        var town = cityFirst
                ? joined(address.city(), address.region(), address.postcode())
                : joined(address.postcode(), address.city(), address.region());
        return Stream.of(address.name(), address.street(), address.extra(), town, CountryRules.name(address.country()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The name of a country by its code. */
    public String country(String code) {
        return CountryRules.name(code);
    }

    private static String joined(String... parts) {
        return String.join(" ", Stream.of(parts).filter(part -> !part.isEmpty()).toList());
    }
}
