package shop.canoe.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.testing.Answer;
import shop.canoe.testing.Form;
import shop.canoe.testing.ServerIT;
import shop.canoe.testing.Visitor;

class AddressBookPageIT extends ServerIT {
    private static final String BOOK = "/account/addresses";

    @BeforeEach
    void register() {
        register(visitor);
    }

    @Test
    void anAddressIsAddedChangedPreferredAndRemoved() {
        save(berlin());
        var book = save(berlin().fill("Street and number", "Hafenweg 3").fill("Town or city", "Hamburg"));
        assertThat(book.texts("address"))
                .containsExactly("Ada Torstraße 12 10115 Berlin Germany", "Ada Hafenweg 3 10115 Hamburg Germany");
        assertThat(book.texts("[role=status]")).containsExactly("Address saved.");

        book = visitor.press(book.form("Make default")).is(200);
        assertThat(book.texts("address")).first().asString().contains("Hamburg");

        var edit = visitor.get(book.page().selectFirst("address ~ form a").absUrl("href"));
        assertThat(edit.form("Save address").value("Street and number")).isEqualTo("Hafenweg 3");
        book = visitor.press(edit.form("Save address").fill("Town or city", "Kiel"));
        assertThat(book.texts("address")).first().asString().contains("Kiel");

        book = visitor.press(book.form("Remove"));
        assertThat(book.texts("address")).containsExactly("Ada Torstraße 12 10115 Berlin Germany");
        assertThat(book.texts(".tag")).containsExactly("Default");
    }

    @Test
    void anEmptyAddressIsAnsweredWithEverythingThatIsMissing() {
        var refused = visitor.press(form().fill("Full name", "")).is(422);

        assertThat(refused.texts(".errors a"))
                .containsExactly(
                        "Enter the full name of who receives the parcel",
                        "Enter street and number",
                        "Enter a postcode like 10115",
                        "Enter a town or city");
    }

    @Test
    void anotherCountryAsksForItsOwnFieldsAndKeepsTheEntries() {
        var refused = visitor.press(form().fill("Country", "United States")
                        .fill("Street and number", "1 Main Street")
                        .fill("Postcode", "94103")
                        .fill("Town or city", "San Francisco"))
                .is(422);
        assertThat(refused.texts(".errors a")).containsExactly("Enter a state or province");
        assertThat(refused.form("Save address").value("ZIP code")).isEqualTo("94103");

        var book = visitor.press(refused.form("Save address").fill("State", "california"));
        assertThat(book.texts("address")).containsExactly("Ada 1 Main Street San Francisco CA 94103 United States");
    }

    @Test
    void endlessAndForeignTextIsAnsweredInWords() {
        var refused = visitor.press(
                        berlin().fill("Full name", "A".repeat(10_000)).fill("Telephone", "call <me>"))
                .is(422);
        assertThat(refused.texts(".errors a")).hasSize(2);

        var book = save(berlin().fill("Full name", "أحمد <i>🛶</i>"));
        assertThat(book.texts("address")).singleElement().asString().contains("أحمد <i>🛶</i>");
    }

    @Test
    void aForgedCountryIsRefusedAndTheAddressStaysTheSame() {
        var book = save(berlin());
        var edit = visitor.get(book.page().selectFirst("address ~ form a").absUrl("href"));

        var refused = visitor.press(edit.form("Save address").forge("address:country", "KP"))
                .is(422);

        assertThat(refused.texts("h1")).containsExactly("Edit address");
        assertThat(visitor.get(BOOK).texts("address")).containsExactly("Ada Torstraße 12 10115 Berlin Germany");
    }

    @Test
    void somebodyElsesAddressIsNotThere() {
        var book = save(berlin());
        var mine = book.page().selectFirst("address ~ form a").absUrl("href");
        var eve = new Visitor();
        register(eve);
        var forged = save(
                        eve,
                        eve.get(BOOK + "/new")
                                .form("Save address")
                                .fill("Street and number", "Nebenweg 1")
                                .fill("Postcode", "10115")
                                .fill("Town or city", "Berlin"))
                .form("Remove")
                .forge("address", mine.substring(mine.lastIndexOf('/') + 1));

        eve.get(mine).is(404);
        eve.press(forged);
        assertThat(visitor.get(BOOK).texts("address")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00000000-0000-0000-0000-000000000000", "1", "%3Cscript%3E"})
    void anUnknownAddressIsNotFound(String id) {
        visitor.get(BOOK + "/" + id).is(404);
    }

    @Test
    void aGuestIsAskedToSignInFirst() {
        assertThat(new Visitor().ask(BOOK).is(303).header("Location"))
                .isEqualTo("/sign-in?next=%2Faccount%2Faddresses");
    }

    private Form form() {
        return visitor.get(BOOK + "/new").form("Save address");
    }

    private Form berlin() {
        return form().fill("Street and number", "Torstraße 12")
                .fill("Postcode", "10115")
                .fill("Town or city", "Berlin");
    }

    private Answer save(Form form) {
        return save(visitor, form);
    }

    private static Answer save(Visitor who, Form form) {
        return who.press(form).is(200);
    }

    private static void register(Visitor who) {
        who.press(who.get("/register")
                        .form("Create account")
                        .fill("Your name", "Ada")
                        .fill("E-mail address", "ada-" + UUID.randomUUID() + "@example.org")
                        .fill("Password", "correct horse"))
                .is(200);
    }
}
