package shop.canoe.platform.invariants;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A query that must return no row.
 *
 * @param file the module it belongs to, or {@code across}
 * @param rule what must hold, in words: the comment above it
 * @param ids of the catalogue of invariants, which the comment names: {@code INV-1} …, {@code I1} …, see docs/invariants.md
 */
public record Invariant(String file, String rule, List<String> ids, String sql) {
    private static final Pattern ID = Pattern.compile("\\b(INV-\\d+|I\\d+|J\\d+\\.\\d+|U\\d+|D\\d+)\\b");

    /** The queries of a file, each with the last comment before it; a query ends with a semicolon at the end of a line. */
    public static List<Invariant> parse(String file, String text) {
        var found = new ArrayList<Invariant>();
        var rule = new StringBuilder();
        var sql = new StringBuilder();
        boolean inRule = false;
        for (var line : text.lines().map(String::strip).toList()) {
            boolean isRule = line.startsWith("--");
            if (isRule && !inRule) rule.setLength(0);
            if (isRule)
                rule.append(rule.isEmpty() ? "" : " ").append(line.substring(2).strip());
            else if (!line.isEmpty()) sql.append(line).append('\n');
            inRule = isRule;
            if (!line.endsWith(";") || isRule) continue;
            found.add(of(file, rule.toString(), sql.substring(0, sql.length() - 2)));
            sql.setLength(0);
        }
        return found;
    }

    private static Invariant of(String file, String rule, String sql) {
        var ids = ID.matcher(rule)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
        return new Invariant(file, rule, ids, sql);
    }
}
