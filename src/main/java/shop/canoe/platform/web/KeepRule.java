package shop.canoe.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a page is kept, and the parameters it varies by; others are dropped before it is rendered. A name that ends with a
 * star stands for all that begin so.
 */
record KeepRule(Set<String> names, List<String> beginnings) {
    private static final int LONGEST = 600;

    static KeepRule of(List<String> parameters) {
        return new KeepRule(
                parameters.stream().filter(name -> !name.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                parameters.stream()
                        .filter(name -> name.endsWith("*"))
                        .map(name -> name.substring(0, name.length() - 1))
                        .toList());
    }

    boolean allows(String parameter) {
        return names.contains(parameter) || beginnings.stream().anyMatch(parameter::startsWith);
    }

    /** What a page of these parameters is known by, in one order and one spelling; empty if it is too long to be asked twice. */
    Optional<String> query(Map<String, String[]> parameters) {
        var known = new TreeMap<String, String[]>(parameters);
        known.keySet().removeIf(name -> !allows(name));
        var query = known.entrySet().stream()
                .flatMap(
                        entry -> Stream.of(entry.getValue()).map(value -> encode(entry.getKey()) + '=' + encode(value)))
                .collect(Collectors.joining("&"));
        return query.length() > LONGEST ? Optional.empty() : Optional.of(query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
