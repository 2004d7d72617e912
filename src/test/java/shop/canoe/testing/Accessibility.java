package shop.canoe.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe finds on the page that a browser shows. It needs a browser that runs script, also where the page has none. */
public final class Accessibility {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** In words: the rule and the elements that break it; only what bars somebody from the page. */
    @SuppressWarnings("deprecation") // the mode without a second window for each check; our pages have no frames
    public static List<String> faults(Browser browser) {
        var results = new AxeBuilder()
                .withOptions(onlyViolations())
                .setLegacyMode(true)
                .analyze(browser.driver());
        return results.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Accessibility::inWords)
                .toList();
    }

    private static AxeRunOptions onlyViolations() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String inWords(Rule rule) {
        var elements = rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                .collect(Collectors.joining("; "));
        return rule.getImpact() + " " + rule.getId() + ", " + rule.getNodes().size() + " times: " + elements;
    }
}
