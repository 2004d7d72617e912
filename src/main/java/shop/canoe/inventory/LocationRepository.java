package shop.canoe.inventory;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where stock can lie, in the database. */
@ApplicationScoped
class LocationRepository {
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

    /** Where the marketplace's locations are, by code. */
    Map<String, String> countries() {
        return rows().query("select code, country from inventory_location where country is not null").stream()
                .collect(toMap(row -> row.get("code", String.class), row -> row.get("country", String.class)));
    }

    private Rows rows() {
        return new Rows(database);
    }
}
