package shop.canoe.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.canoe.kernel.PostalAddress;

class AddressCheckTest {
    @Test
    void offersTheTownsPostcodeAndThePostcodesTown() {
        assertThat(AddressCheck.suggestions(address("FR", "75001", "Lyon")))
                .extracting(PostalAddress::postcode, PostalAddress::city)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("69001", "Lyon"),
                        org.assertj.core.groups.Tuple.tuple("75001", "Paris"));
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 69003, Lyon",
        "FR, 69003, LYON",
        "DE, 80331, Munchen",
        "DE, 99999, Kleinkleckersdorf",
        "GB, N1 9GU, London",
        "GB, NE1 4ST, Newcastle upon Tyne",
        "PL, 02-677, Warsaw",
        "NL, 1011 AB, amsterdam"
    })
    void takesWhatIsRightOrUnknown(String country, String postcode, String city) {
        assertThat(AddressCheck.suggestions(address(country, postcode, city))).isEmpty();
    }

    @Test
    void tellsPostcodeAreasApartThatBeginAlike() {
        assertThat(AddressCheck.suggestions(address("GB", "NE1 4ST", "London")))
                .extracting(PostalAddress::postcode)
                .containsExactly("SW1A 1AA");
    }

    private static PostalAddress address(String country, String postcode, String city) {
        return new PostalAddress("Ada", "12 rue", "", postcode, city, "", country, "");
    }
}
