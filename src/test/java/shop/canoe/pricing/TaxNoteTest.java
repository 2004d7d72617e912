package shop.canoe.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shop.canoe.platform.text.Messages;

class TaxNoteTest {
    @Test
    void whereNoPriceContainsTheTaxItIsAdded() {
        assertThat(note().getText()).isEqualTo("VAT is added at checkout.");
    }

    @Test
    void countriesWhosePricesContainItAreNamed() {
        assertThat(note("JP", " GB").getText())
                .isEqualTo(
                        "Prices contain VAT for orders to Japan, United Kingdom; for all others it is added at checkout.");
    }

    @Test
    void aCountryIsMeantHoweverItIsWritten() {
        var note = note("JP", " GB");

        assertThat(note.rates.of("GB").isInclusive()).isTrue();
        assertThat(note.rates.of("FR").isInclusive()).isFalse();
    }

    private static TaxNote note(String... countries) {
        var note = new TaxNote();
        note.messages = new Messages();
        note.rates = new TaxRates();
        note.rates.inclusive = Optional.of(List.of(countries)).filter(named -> !named.isEmpty());
        return note;
    }
}
