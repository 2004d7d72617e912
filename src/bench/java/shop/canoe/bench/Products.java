package shop.canoe.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import shop.canoe.testing.Shop;

/**
 * Fills the shop's database: series after series of the demo's products, each with another name and at other prices. A copy has
 * the first version of its original alone, and all sellers' offers of that; of each there are ten thousand units, and again before
 * each run where half of them are sold: what sells out under way would be a wrong answer to those who saw it before.
 *
 * <p>Ids are made like the shop's: the series in place of the time, then the original's random digits.
 */
final class Products {
    private static final List<String> WORDS = List.of(
            "Alder", "Amber", "Aspen", "Beacon", "Birch", "Bramble", "Breeze", "Brook", "Canyon", "Cedar", "Cinder",
            "Clover", "Coral", "Cove", "Crest", "Delta", "Drift", "Dune", "Ember", "Fern", "Fjord", "Flint", "Gale",
            "Glade", "Grove", "Harbour", "Hazel", "Heath", "Isle", "Juniper", "Lagoon", "Larch", "Maple", "Meadow",
            "Moss", "Opal", "Pebble", "Quarry", "Reed", "Willow");

    private static final String ORIGINALS = """
            create temporary table bench_original (
                position integer primary key auto_increment, product_id binary(16), sku varchar(40), key (sku))
            select p.id as product_id, v.sku from catalog_product p join catalog_variant v on v.product_id = p.id and v.position = 0
            where p.state = 'ACTIVE' and p.product_key not like 'bench-%'
                and exists (select 1 from offers_offer o where o.sku = v.sku and o.is_active)
            """;

    /** Each with the series' number, its name where one is wanted, and the number of the first copy in it. */
    private static final List<String> COPIES = List.of(
            """
            insert into catalog_product (id, version, number, product_key, contributor, slug, title, brand, category_id, description,
                bullets, attributes, released, state, created_at, changed_at)
            select ${id:p.id}, 0, concat('B', lpad(hex(:first + o.position), 9, '0')), concat('bench-', :first + o.position),
                p.contributor, concat(p.slug, '-', replace(lower(:name), ' ', '-')), concat(left(p.title, 200), ' ', :name), p.brand,
                p.category_id, p.description, p.bullets, p.attributes, p.released, 'ACTIVE', now(6), now(6)
            from bench_original o join catalog_product p on p.id = o.product_id
            """,
            """
            insert into catalog_variant (product_id, position, sku, options, images, gtin, list_price_minor, list_price_currency)
            select ${id:v.product_id}, 0, ${sku:v.sku}, v.options, v.images, '', v.list_price_minor, v.list_price_currency
            from bench_original o join catalog_variant v on v.sku = o.sku
            """,
            """
            insert into offers_offer (id, version, seller_id, sku, item_condition, price_minor, price_currency, handling_days, is_active)
            select ${id:f.id}, 0, f.seller_id, ${sku:f.sku}, f.item_condition,
                greatest(100, f.price_minor * (70 + mod(:series * 37 + o.position, 61)) div 100), f.price_currency, f.handling_days, true
            from bench_original o join offers_offer f on f.sku = o.sku where f.is_active
            """,
            """
            insert into inventory_stock (offer_id, location, on_hand, reserved)
            select ${id:f.id}, s.location, 10000, 0
            from bench_original o join offers_offer f on f.sku = o.sku join inventory_stock s on s.offer_id = f.id where f.is_active
            """,
            """
            insert into inventory_movement (id, offer_id, location, delta, reason, moved_at)
            select unhex(concat(lpad(hex(:series), 12, '0'), left(md5(concat(f.id, s.location)), 20))), ${id:f.id}, s.location, 10000, 'count', now(6)
            from bench_original o join offers_offer f on f.sku = o.sku join inventory_stock s on s.offer_id = f.id where f.is_active
            """,
            """
            insert into pricing_price (offer_id, from_at, price_minor, price_currency)
            select n.id, timestampadd(day, -40, now(6)), n.price_minor, n.price_currency
            from bench_original o join offers_offer f on f.sku = o.sku join offers_offer n on n.id = ${id:f.id} where f.is_active
            """);

    /** Ids of a series are smaller than all that were made of a time. */
    private static final List<String> RESTOCKING = List.of(
            """
            create temporary table bench_restocked as select offer_id, location, 10000 - on_hand + reserved as units from inventory_stock
            where offer_id < x'0001' and on_hand - reserved < 5000
            """,
            """
            insert into inventory_movement (id, offer_id, location, delta, reason, moved_at)
            select unhex(md5(concat(hex(offer_id), location, now(6)))), offer_id, location, units, 'count', now(6) from bench_restocked
            """,
            """
            update inventory_stock s join bench_restocked r on s.offer_id = r.offer_id and s.location = r.location
            set s.on_hand = s.on_hand + r.units
            """);

    private Products() {}

    /** Until there are so many products, and enough of each; whether any product was missing. */
    static boolean fill(int wanted) {
        try (var connection = Shop.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ORIGINALS);
            int originals = count(statement, "bench_original");
            int copies = count(statement, "catalog_product where product_key like 'bench-%'");
            boolean areMissing = originals + copies < wanted;
            for (int series = copies / originals; originals + copies < wanted; series++, copies += originals) {
                for (var copy : COPIES) insert(connection, copy, series + 1, copies);
                connection.commit();
            }
            for (var step : RESTOCKING) statement.execute(step);
            connection.commit();
            return areMissing;
        } catch (SQLException e) {
            throw new IllegalStateException("the shop's database cannot be filled", e);
        }
    }

    private static int count(Statement statement, String what) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void insert(Connection connection, String copy, int series, int first) throws SQLException {
        var sql = copy.replaceAll("\\$\\{id:([^}]+)}", "unhex(concat(lpad(hex(:series), 12, '0'), substr(hex($1), 13)))")
                .replaceAll("\\$\\{sku:([^}]+)}", "concat(left($1, 30), '.', :series)")
                .replace(":series", String.valueOf(series))
                .replace(":first", String.valueOf(first))
                .replace(":name", "'" + name(series) + "'");
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Two words, so that a search for them finds some; a number behind them when all pairs are used. */
    private static String name(int series) {
        int pairs = WORDS.size() * WORDS.size();
        var pair = WORDS.get(series % WORDS.size()) + ' ' + WORDS.get(series / WORDS.size() % WORDS.size());
        return series < pairs ? pair : pair + ' ' + series / pairs;
    }
}
