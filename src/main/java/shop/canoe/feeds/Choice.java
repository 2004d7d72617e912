package shop.canoe.feeds;

import java.util.List;
import java.util.Optional;

/**
 * Chooses by rules: the first that holds.
 *
 * @param otherwise chosen if none holds; empty for nothing
 */
record Choice(List<Rule> rules, String otherwise) {
    Optional<String> of(ForeignRow row) {
        return rules.stream()
                .filter(rule -> rule.holds(row))
                .findFirst()
                .map(Rule::is)
                .or(() -> Optional.of(otherwise))
                .filter(choice -> !choice.isEmpty());
    }
}
