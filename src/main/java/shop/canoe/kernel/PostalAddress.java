package shop.canoe.kernel;

import java.io.Serializable;

/**
 * Where a parcel goes. Every part is stripped; absent parts are empty, never null. Which parts a country asks for is
 * decided where the address is typed, not here. Rows that hold an address have a column for each part.
 *
 * @param name who receives it
 * @param street street and number
 * @param extra flat, floor, company; may be empty
 * @param postcode may be empty where a country has none
 * @param region state or province; may be empty
 * @param country ISO 3166-1 alpha-2 code
 * @param phone may be empty
 */
public record PostalAddress(
        String name,
        String street,
        String extra,
        String postcode,
        String city,
        String region,
        String country,
        String phone)
        implements Serializable {

    public PostalAddress {
        if (!country.matches("[A-Z]{2}")) throw new IllegalArgumentException("country is two capital letters");
        name = name.strip();
        street = street.strip();
        extra = extra.strip();
        postcode = postcode.strip();
        city = city.strip();
        region = region.strip();
        phone = phone.strip();
    }
}
