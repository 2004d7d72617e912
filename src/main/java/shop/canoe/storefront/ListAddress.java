package shop.canoe.storefront;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The address of a list: its path and all its state. The same state always has the same address, whatever order it was
 * ticked in.
 *
 * @param parameters sorted by name, values sorted; never an empty list
 */
public record ListAddress(String path, TreeMap<String, List<String>> parameters) {

    /** A parameter of the address, for hidden fields. */
    public record Parameter(String name, String value) {}

    public static ListAddress of(String path, Map<String, List<String>> parameters) {
        var sorted = new TreeMap<String, List<String>>();
        parameters.forEach((name, values) -> {
            var kept = values.stream()
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            if (!kept.isEmpty()) sorted.put(name, kept);
        });
        return new ListAddress(path, sorted);
    }

    /** With just this value of a parameter; without it, if the value is empty. */
    public ListAddress with(String name, String value) {
        var changed = new TreeMap<>(parameters);
        changed.put(name, List.of(value));
        return of(path, changed);
    }

    public ListAddress without(String name) {
        return with(name, "");
    }

    /** Without one value of a parameter. */
    public ListAddress without(String name, String value) {
        var changed = new TreeMap<>(parameters);
        var values = new ArrayList<>(changed.getOrDefault(name, List.of()));
        values.remove(value);
        changed.put(name, values);
        return of(path, changed);
    }

    /** Every parameter with every value. */
    public List<Parameter> all() {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
                .toList();
    }

    /** As it stands in a link: {@code /c/lighting?brand=Halden&page=2}. */
    @Override
    public String toString() {
        if (parameters.isEmpty()) return path;
        var query = new StringBuilder();
        all().forEach(parameter -> query.append(query.isEmpty() ? '?' : '&')
                .append(encode(parameter.name()))
                .append('=')
                .append(encode(parameter.value())));
        return path + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
