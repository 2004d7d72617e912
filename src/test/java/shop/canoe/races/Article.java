package shop.canoe.races;

import java.util.List;
import java.util.Random;
import shop.canoe.testing.Shop;

/**
 * Something that one seller alone offers, in one version, so that no other offer takes the place of one that is sold out.
 *
 * @param path of its page
 * @param offer its offer's id in hexadecimal digits
 * @param sku its SKU
 */
record Article(String path, String offer, String sku) {

    /** One that is on sale; which one depends on the seed. */
    static Article any(long seed) {
        var all = Shop.rows("""
                select concat('/p/', p.slug, '/', p.number, ' ', hex(o.id), ' ', v.sku)
                from catalog_product p join catalog_variant v on v.product_id = p.id join offers_offer o on o.sku = v.sku
                join inventory_stock s on s.offer_id = o.id
                where p.state = 'ACTIVE' and o.is_active and s.on_hand - s.reserved > 0
                    and not exists (select 1 from catalog_variant w where w.product_id = p.id and w.sku <> v.sku)
                    and not exists (select 1 from offers_offer x where x.sku = o.sku and x.id <> o.id)
                    and o.seller_id in (select id from sellers_seller where state = 'ACTIVE')
                order by p.number
                """);
        var parts = all.get(new Random(seed).nextInt(all.size())).split(" ");
        return new Article(parts[0], parts[1], parts[2]);
    }

    /** Counts so many units to sell, as a seller who has counted his shelf; the movement is noted. */
    void count(int units) {
        List.of(
                        "insert into inventory_movement (id, offer_id, location, delta, reason, moved_at) select unhex(replace(uuid(), '-', '')), "
                                + "offer_id, location, reserved + %d - on_hand, 'count', now(6) from inventory_stock where %s",
                        "update inventory_stock set on_hand = reserved + %d where %s")
                .forEach(sql ->
                        Shop.change(sql.formatted(units, "offer_id = unhex('" + offer + "') and location = 'MAIN'")));
    }

    int available() {
        return Integer.parseInt(
                Shop.rows("select sum(on_hand - reserved) from inventory_stock where offer_id = unhex('" + offer + "')")
                        .get(0));
    }

    /** Units of it in orders that are paid. */
    int sold() {
        return Integer.parseInt(Shop.rows("select coalesce(sum(l.quantity - l.cancelled), 0) from orders_line l "
                        + "join orders_order o on o.id = l.order_id where l.offer_id = unhex('" + offer
                        + "') and o.status not in ('PENDING', 'REJECTED')")
                .get(0));
    }
}
