package shop.canoe.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shop.canoe.kernel.PostalAddress;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.text.Messages;

class AddressFormTest {

    @ParameterizedTest
    @CsvSource({
        "AT, 1010, '', 1010",
        "AU, 2000, nsw, 2000",
        "BE, 1000, '', 1000",
        "CA, k1a0b1, Ontario, K1A 0B1",
        "CH, 8001, '', 8001",
        "CZ, 11000, '', 110 00",
        "DE, 10115, '', 10115",
        "DK, 1050, '', 1050",
        "ES, 28001, '', 28001",
        "FI, 00100, '', 00100",
        "FR, ' 69 001', '', 69001",
        "GB, sw1a1aa, '', SW1A 1AA",
        "GB, m1 1ae, '', M1 1AE",
        "IE, d02af30, Dublin, D02 AF30",
        "IT, 20121, '', 20121",
        "LU, 1009, '', 1009",
        "NL, 1011ab, '', 1011 AB",
        "NO, 0150, '', 0150",
        "PL, 00950, '', 00-950",
        "PT, 1000205, '', 1000-205",
        "SE, 11351, '', 113 51",
        "US, 94103, california, 94103",
        "US, 94103 1234, CA, 94103-1234"
    })
    void aPostcodeIsTakenHoweverItIsSpacedAndWrittenAsTheCountryWritesIt(
            String country, String typed, String region, String written) {
        var form = form(country, typed);
        form.setRegion(region);

        assertThat(form.toAddress().postcode()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "AT, 0123", "AU, 200", "BE, 10000", "CA, K1A 0O1", "CH, 800", "CZ, 910 00", "DE, 1011", "DE, 10115x", "DK, 105",
        "ES, 68001", "FI, 1000", "FR, 6900A", "GB, SW1A 1A", "GB, 12345", "IE, D02", "IT, 2012", "LU, 100", "NL, 1011",
        "NO, 01500", "PL, 0095", "PT, 1000", "SE, 01351", "US, 9410", "US, 94103-12"
    })
    void whatIsNoPostcodeThereIsRefused(String country, String typed) {
        var form = form(country, typed);
        form.setRegion(form.isRegionNeeded() ? "WA" : "");

        assertThat(problems(form))
                .containsAnyOf("postcode postcode_malformed")
                .doesNotContain("postcode postcode_missing");
    }

    @Test
    void everyCountryHasItsNameItsWordsAndAnExampleThatFits() {
        var messages = new Messages();
        assertThat(new AddressForm().getCountries()).hasSizeGreaterThan(10).containsEntry("United Kingdom", "GB");
        new AddressForm().getCountries().forEach((name, code) -> {
            var form = form(code, "");
            assertThat(name).as(code).isNotEqualTo(code);
            assertThat(messages.get(form.getPostcodeLabel())).as(code).doesNotContain("accounts.");
            assertThat(messages.get(form.getCityLabel())).as(code).doesNotContain("accounts.");
            assertThat(messages.get(form.getRegionLabel())).as(code).doesNotContain("accounts.");
            assertThat(CountryRules.of(code).flatMap(rules -> rules.postcode(form.getPostcodeExample())))
                    .as(code)
                    .contains(form.getPostcodeExample());
        });
    }

    @Test
    void labelsFollowTheCountry() {
        assertThat(form("US", "").getPostcodeLabel()).isEqualTo("accounts.address.zip_code");
        assertThat(form("DE", "").getPostcodeLabel()).isEqualTo("accounts.address.postcode");
        assertThat(form("CA", "").getRegionLabel()).isEqualTo("accounts.address.province");
        assertThat(form("DE", "").isRegionAsked()).isFalse();
    }

    @Test
    void anEmptyFormTellsEverythingThatIsNeededInTheOrderOfTheForm() {
        assertThat(problems(new AddressForm()))
                .containsExactly(
                        "name name_missing", "street street_missing", "postcode postcode_missing", "city city_missing");
    }

    @Test
    void aHalfFilledFormTellsTheRest() {
        var form = form("FR", "");
        form.setCity(" ");

        assertThat(problems(form)).containsExactly("postcode postcode_missing", "city city_missing");
    }

    @Test
    void statesAreNeededWhereTheyAreAndMustExist() {
        var form = form("US", "94103");
        assertThat(problems(form)).containsExactly("region region_missing");

        form.setRegion("Bavaria");
        assertThat(problems(form)).containsExactly("region region_unknown");

        form.setRegion(" new york ");
        assertThat(form.toAddress().region()).isEqualTo("NY");
    }

    @Test
    void aRegionIsLeftOutWhereTheCountryHasNone() {
        var form = form("DE", "10115");
        form.setRegion("CA");

        assertThat(form.toAddress().region()).isEmpty();
    }

    @Test
    void anEircodeAndACountyMayBeMissing() {
        assertThat(problems(form("IE", ""))).isEmpty();
    }

    @Test
    void aCountryOutsideTheListIsRefused() {
        assertThat(problems(form("KP", "1"))).containsExactly("country country_unknown");
        assertThat(problems(form("", "1"))).containsExactly("country country_unknown");
        assertThat(problems(form("<script>", "1"))).containsExactly("country country_unknown");
    }

    @Test
    void tooMuchTextAndSecondLinesAreRefusedAndTheEntriesKept() {
        var form = form("DE", "10115");
        form.setName("A".repeat(10_000));
        form.setStreet("Torstraße 1\r\nBcc: x");
        form.setExtra("B".repeat(201));

        assertThat(problems(form)).containsExactly("name too_long", "street malformed", "extra too_long");
        assertThat(form.getName()).hasSize(10_000);
    }

    @Test
    void everyScriptIsTaken() {
        var form = form("DE", "10115");
        form.setName("أحمد 🛶");
        form.setCity("Köln 😀");

        assertThat(form.toAddress().name()).isEqualTo("أحمد 🛶");
    }

    @ParameterizedTest
    @CsvSource({"+49 30 123456, true", "(030) 12-34.56/7, true", "12, false", "call me, false", "'<b>', false"})
    void aTelephoneNumberLooksLikeOneOrIsEmpty(String phone, boolean isTaken) {
        var form = form("DE", "10115");
        form.setPhone(phone);

        assertThat(problems(form).isEmpty()).isEqualTo(isTaken);
    }

    @Test
    void aSavedAddressComesBackAsItWas() {
        var address =
                new PostalAddress("Ada", "1 Main St", "Flat 2", "94103", "San Francisco", "CA", "US", "+1 555 0100");

        assertThat(AddressForm.from(address).toAddress()).isEqualTo(address);
    }

    @Test
    void anAddressIsWrittenAsItsPostReadsIt() {
        var lines = new AddressLines();

        assertThat(lines.of(new PostalAddress("Ada", "Torstraße 12", "", "10115", "Berlin", "", "DE", "1")))
                .containsExactly("Ada", "Torstraße 12", "10115 Berlin", "Germany");
        assertThat(lines.of(new PostalAddress("Ada", "1 Main St", "Flat 2", "94103", "San Francisco", "CA", "US", "")))
                .containsExactly("Ada", "1 Main St", "Flat 2", "San Francisco CA 94103", "United States");
    }

    @Test
    void anAddressWithProblemsIsNone() {
        assertThatThrownBy(() -> new AddressForm().toAddress()).isInstanceOf(InvalidException.class);
    }

    private static AddressForm form(String country, String postcode) {
        var form = new AddressForm();
        form.setCountry(country);
        form.setName("Ada Lovelace");
        form.setStreet("Torstraße 12");
        form.setPostcode(postcode);
        form.setCity("Berlin");
        return form;
    }

    private static List<String> problems(AddressForm form) {
        return form.problems().stream()
                .map(problem -> problem.field() + ' ' + problem.messageKey().replace("accounts.address.", ""))
                .toList();
    }
}
