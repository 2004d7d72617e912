package shop.canoe.orders;

import jakarta.persistence.Embeddable;
import shop.canoe.kernel.PostalAddress;

/** The address of an order as its columns keep it. */
@Embeddable
record Destination(
        String name,
        String street,
        String extra,
        String postcode,
        String city,
        String region,
        String country,
        String phone) {

    static Destination of(PostalAddress address) {
        return new Destination(
                address.name(),
                address.street(),
                address.extra(),
                address.postcode(),
                address.city(),
                address.region(),
                address.country(),
                address.phone());
    }

    PostalAddress toAddress() {
        return new PostalAddress(name, street, extra, postcode, city, region, country, phone);
    }
}
