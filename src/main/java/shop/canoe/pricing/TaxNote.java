package shop.canoe.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import shop.canoe.platform.text.Messages;

/**
 * Says whether prices contain the tax, as {@code #{taxNote.text}}. Before the checkout nobody knows where an order goes, and
 * a page is the same for all who look at it: so it names the countries instead of the visitor's.
 */
@Named
@ApplicationScoped
public class TaxNote {
    @Inject
    TaxRates rates;

    @Inject
    Messages messages;

    /** A sentence. */
    public String getText() {
        var countries = rates.inclusiveCountries();
        if (countries.isEmpty()) return messages.get("pricing.tax_note.added");
        var names = countries.stream()
                .map(country -> new Locale("", country).getDisplayCountry(Locale.UK))
                .sorted()
                .collect(Collectors.joining(", "));
        return messages.of("pricing.tax_note.contained", names);
    }
}
