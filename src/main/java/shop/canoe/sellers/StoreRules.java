package shop.canoe.sellers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import shop.canoe.kernel.Money;
import shop.canoe.platform.error.InvalidException;
import shop.canoe.platform.error.InvalidException.Problem;

/** What a new store must be like. */
final class StoreRules {
    private static final int NAME_LENGTH = 100;

    private StoreRules() {}

    static void check(OpenStore command) {
        var wrong = new ArrayList<Problem>();
        if (!command.slug().matches("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?"))
            wrong.add(Problem.of("slug", "sellers.slug_malformed"));
        if (command.name().isBlank() || command.name().length() > NAME_LENGTH)
            wrong.add(Problem.of("name", "sellers.name_malformed", NAME_LENGTH));
        if (!command.country().matches("[A-Z]{2}")) wrong.add(Problem.of("country", "sellers.country_malformed"));
        if (!areSound(command.rates())) wrong.add(Problem.of("rates", "sellers.rates_malformed"));
        InvalidException.throwIfAny(wrong);
    }

    /** None below zero, all in one currency. */
    private static boolean areSound(DeliveryRates rates) {
        List<Money> all = Stream.of(Stream.of(rates.standard()), rates.express().stream(), rates.freeFrom().stream())
                .flatMap(amounts -> amounts)
                .toList();
        return all.stream()
                .allMatch(amount -> amount.minor() >= 0
                        && amount.currency().equals(rates.standard().currency()));
    }
}
