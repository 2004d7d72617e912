package shop.canoe.demo;

import java.util.List;
import java.util.Optional;
import shop.canoe.kernel.Money;
import shop.canoe.sellers.DeliveryRates;

/** A store of the demo; its owner signs in as {@code <slug>@canoe.example}, its offers are {@code demo/offers/<slug>.csv}. */
record DemoStore(String slug, String name, String owner, String country, DeliveryRates rates) {
    static final List<DemoStore> ALL = List.of(
            new DemoStore("sol", "Sol", "Sol Marino", "FR", rates("4.99", "9.99", "")),
            new DemoStore("sam", "Sam", "Sam Okoro", "DE", rates("0.00", "6.99", "")),
            new DemoStore("tam", "Tam's Second Life", "Tam Nguyen", "BE", rates("3.90", "", "40.00")),
            new DemoStore("nordlys", "Nordlys Interior", "Signe Dahl", "DK", rates("5.90", "12.90", "100.00")),
            new DemoStore("kastelic", "Kastelic Elektro", "Luka Kastelic", "SI", rates("4.50", "9.50", "150.00")),
            new DemoStore("garance", "Atelier Garance", "Garance Petit", "FR", rates("3.90", "8.90", "60.00")),
            new DemoStore("oliveira", "Casa Oliveira", "Inês Oliveira", "PT", rates("5.20", "", "75.00")),
            new DemoStore("alpenpfad", "Alpenpfad", "Jonas Hofer", "AT", rates("4.90", "11.90", "80.00")),
            new DemoStore("fjordkram", "Fjordkram", "Liv Haugen", "NO", rates("6.50", "14.50", "120.00")),
            new DemoStore("brennan", "Brennan & Daughters", "Aoife Brennan", "IE", rates("2.99", "7.49", "25.00")),
            new DemoStore("windmill", "Windmill Pantry", "Daan Visser", "NL", rates("3.49", "", "35.00")),
            new DemoStore("ferramenta", "Ferramenta Rossi", "Carla Rossi", "IT", rates("4.20", "9.90", "")));

    /** Its lamps lie in the marketplace's warehouses. */
    static final DemoStore FULFILLED = ALL.get(1);

    String email() {
        return slug + "@canoe.example";
    }

    private static DeliveryRates rates(String standard, String express, String freeFrom) {
        return new DeliveryRates(euro(standard).orElseThrow(), euro(express), euro(freeFrom));
    }

    private static Optional<Money> euro(String amount) {
        return Optional.of(amount).filter(text -> !text.isEmpty()).map(text -> Money.parse(text, "EUR"));
    }
}
