package shop.canoe.sellerconsole.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.canoe.catalog.Sku;
import shop.canoe.kernel.Money;
import shop.canoe.offers.Condition;
import shop.canoe.offers.OfferId;
import shop.canoe.offers.OfferView;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.NotFoundException;
import shop.canoe.sellerconsole.web.OfferLine.Article;
import shop.canoe.sellerconsole.web.OfferLine.Units;
import shop.canoe.sellers.SellerId;

class OfferLineTest {
    private static final UUID TEAPOT = new UUID(1, 1);

    @Test
    void anEditTellsTheVersionItWasTypedOver() {
        var row = teapot(1299, 20, 7);
        row.setPrice(" 11.5 ");

        var edit = row.edit(teapot(1299, 20, 7));

        assertThat(edit.price()).isEqualTo(new Money(1150, "EUR"));
        assertThat(edit.version()).isEqualTo(7);
        assertThat(edit.changesPrice()).isTrue();
        assertThat(edit.changesUnits()).isFalse();
    }

    @Test
    void whatSomebodyElseChangedIsShownBesideWhatWasTyped() {
        var row = teapot(1299, 20, 7);
        row.setPrice("11.50");

        assertThat(row.edit(teapot(1400, 20, 8)).version()).isEqualTo(7);

        assertThat(row.isPriceBehind()).isTrue();
        assertThat(row.getPrice()).isEqualTo("11.50");
        assertThat(row.getOffer().price()).isEqualTo(new Money(1400, "EUR"));
        assertThat(row.edit(teapot(1400, 20, 8)).version()).isEqualTo(8);
    }

    @Test
    void whatWasNotTouchedFollowsWhatIsTrueNow() {
        var row = teapot(1299, 20, 7);
        row.setPrice("11.50");

        assertThat(row.edit(teapot(1400, 17, 8)).changesUnits()).isFalse();

        assertThat(row.getOnHand()).isEqualTo("17");
        assertThat(row.isUnitsBehind()).isFalse();
        assertThat(row.edit(teapot(1400, 17, 8)).changesUnits()).isFalse();
    }

    @Test
    void aRowThatBecameAnotherOffersStillMeansTheOneThatWasEdited() {
        var row = line(new UUID(2, 2), "LAMP", 9900, 1, 3);
        row.setSeenId(TEAPOT.toString());

        row.edit(teapot(1299, 20, 7));

        assertThat(row.edited()).isEqualTo(new OfferId(TEAPOT));
        assertThat(row.getOffer().sku()).isEqualTo(new Sku("TEAPOT1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "1,50", "1e3", "12.345", "99999999999", "=1+1"})
    void whatIsNoPriceIsRefused(String price) {
        var row = teapot(1299, 20, 7);
        row.setPrice(price);

        assertThatThrownBy(() -> row.edit(teapot(1299, 20, 7))).isInstanceOf(InvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "1000001", "99999999999999", "ten"})
    void whatIsNoNumberOfUnitsIsRefused(String units) {
        var row = teapot(1299, 20, 7);
        row.setOnHand(units);

        assertThatThrownBy(() -> row.edit(teapot(1299, 20, 7))).isInstanceOf(InvalidException.class);
    }

    @Test
    void aMalformedIdIsNotFound() {
        var row = teapot(1299, 20, 7);
        row.setSeenId("../1");

        assertThatThrownBy(row::edited).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anEndedOfferIsNeverLow() {
        var ended = new OfferLine(view(TEAPOT, "TEAPOT1", 1299, 1, false), article(), new Units(0, 0));

        assertThat(ended.isLow()).isFalse();
        assertThat(teapot(1299, 5, 1).isLow()).isTrue();
        assertThat(teapot(1299, 6, 1).isLow()).isFalse();
    }

    private static OfferLine teapot(long minor, int onHand, long version) {
        return line(TEAPOT, "TEAPOT1", minor, onHand, version);
    }

    private static OfferLine line(UUID id, String sku, long minor, int onHand, long version) {
        return new OfferLine(view(id, sku, minor, version, true), article(), new Units(onHand, onHand));
    }

    private static OfferView view(UUID id, String sku, long minor, long version, boolean isActive) {
        return new OfferView(
                new OfferId(id),
                new Sku(sku),
                new SellerId(new UUID(9, 9)),
                Condition.NEW,
                new Money(minor, "EUR"),
                1,
                isActive,
                version);
    }

    private static Article article() {
        return new Article("Teapot", "Red", "teapot", "/p/teapot/1");
    }
}
