package shop.canoe.accounts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The larger towns of the countries the shop delivers to, with their postcodes; of smaller ones it knows nothing. */
final class Towns {
    private static final List<Town> ALL = read();

    private Towns() {}

    /**
     * @param postcode its main one, in capital letters without gaps
     * @param beginnings of all its postcodes
     * @param names the first is the one to write
     */
    record Town(String country, String postcode, List<String> beginnings, List<String> names) {
        String name() {
            return names.get(0);
        }

        boolean has(String code) {
            return beginnings.stream().anyMatch(beginning -> begins(code, beginning));
        }

        /** Where postcodes begin with letters, the letters before the first digit are one word: N is not NE. */
        private static boolean begins(String code, String beginning) {
            return code.startsWith(beginning)
                    && (Character.isDigit(beginning.charAt(0))
                            || code.length() == beginning.length()
                            || Character.isDigit(code.charAt(beginning.length())));
        }
    }

    static Optional<Town> named(String country, String name) {
        var wanted = plain(name);
        return in(country)
                .filter(town -> town.names().stream().map(Towns::plain).anyMatch(wanted::equals))
                .findFirst();
    }

    static Optional<Town> withPostcode(String country, String code) {
        return in(country).filter(town -> town.has(code)).findFirst();
    }

    private static Stream<Town> in(String country) {
        return ALL.stream().filter(town -> town.country().equals(country));
    }

    /** Small letters without marks, so that Munchen is München. */
    private static String plain(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('ø', 'o');
    }

    private static List<Town> read() {
        var file = Objects.requireNonNull(Towns.class.getResourceAsStream("towns.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 4))
                    .map(part ->
                            new Town(part[0], part[1], List.of(part[2].split(",")), Arrays.asList(part[3].split("/"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
