package shop.canoe.checkout;

import jakarta.persistence.Embeddable;
import shop.canoe.kernel.PostalAddress;

/** The address of a checkout as its columns keep it. */
@Embeddable
record CheckoutAddress(
        String name,
        String street,
        String extra,
        String postcode,
        String city,
        String region,
        String country,
        String phone) {

    static CheckoutAddress of(PostalAddress address) {
        return new CheckoutAddress(
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
