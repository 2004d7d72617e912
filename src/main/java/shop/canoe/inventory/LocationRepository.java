package shop.canoe.inventory;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where stock can lie, in the database. */
@ApplicationScoped
class LocationRepository {
    private final Cache<String, Map<String, String>> countries =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    @Inject
    EntityManager database;

    /** Locations by code. */
    List<LocationView> list() {
        return rows().query("select code, name, country, channel from inventory_location order by code").stream()
                .map(row -> new LocationView(
                        row.get("code", String.class),
                        row.get("name", String.class),
                        Optional.ofNullable(row.get("country", String.class)),
                        FulfilmentChannel.valueOf(row.get("channel", String.class))))
                .toList();
    }

    /** Where the marketplace's locations are, by code; as known a minute ago at most, because it only says what is nearer. */
    Map<String, String> countries() {
        return countries.get("", any -> readCountries());
    }

    private Map<String, String> readCountries() {
        return rows().query("select code, country from inventory_location where country is not null").stream()
                .collect(toMap(row -> row.get("code", String.class), row -> row.get("country", String.class)));
    }

    private Rows rows() {
        return new Rows(database);
    }
}
