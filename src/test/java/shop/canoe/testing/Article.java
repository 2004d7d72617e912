package shop.canoe.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Something that one seller alone offers, in one version, so that no other offer takes the place of one that is sold out,
 * that no deal makes cheaper, so that its page shows the seller's price, and of which there are plenty.
 *
 * @param path of its page
 * @param offer its offer's id in hexadecimal digits
 * @param sku its SKU
 * @param store slug of the store that offers it
 */
public record Article(String path, String offer, String sku, String store) {
    private static final int FEW = 20;
    private static final int MANY = 100;

    /** One that is on sale; which one depends on the seed, not on what has been sold before. */
    public static Article any(long seed) {
        var all = all();
        return of(all.get(new Random(seed).nextInt(all.size())));
    }

    /** So many different ones; which, and in which order, depends on the seed. */
    public static List<Article> several(long seed, int count) {
        var all = new ArrayList<>(all());
        Collections.shuffle(all, new Random(seed));
        return all.stream().limit(count).map(Article::of).toList();
    }

    private static List<String> all() {
        return Shop.rows("""
                select concat('/p/', p.slug, '/', p.number, ' ', hex(o.id), ' ', v.sku, ' ', e.slug)
                from catalog_product p join catalog_variant v on v.product_id = p.id join offers_offer o on o.sku = v.sku
                join inventory_stock s on s.offer_id = o.id and s.location = 'MAIN'
                join sellers_seller e on e.id = o.seller_id and e.state = 'ACTIVE'
                where p.state = 'ACTIVE' and o.is_active
                    and (select m.delta from inventory_movement m where m.offer_id = o.id and m.location = 'MAIN'
                        order by m.moved_at, m.id limit 1) > 20
                    and not exists (select 1 from catalog_variant w where w.product_id = p.id and w.sku <> v.sku)
                    and not exists (select 1 from offers_offer x where x.sku = o.sku and x.id <> o.id)
                    and not exists (select 1 from inventory_stock y where y.offer_id = o.id and y.location <> 'MAIN')
                    and not exists (select 1 from promotions_deal d where d.offer_id = o.id
                        and now(6) between d.starts_at and d.ends_at)
                order by p.number
                """);
    }

    private static synchronized Article of(String row) {
        var parts = row.split(" ");
        var article = new Article(parts[0], parts[1], parts[2], parts[3]);
        if (article.available() < FEW) article.count(MANY);
        return article;
    }

    /** Counts so many units to sell, as a seller who has counted his shelf; the movement is noted. */
    public void count(int units) {
        List.of(
                        "insert into inventory_movement (id, offer_id, location, delta, reason, moved_at) select unhex(replace(uuid(), '-', '')), "
                                + "offer_id, location, reserved + %d - on_hand, 'count', now(6) from inventory_stock where %s",
                        "update inventory_stock set on_hand = reserved + %d where %s")
                .forEach(sql ->
                        Shop.change(sql.formatted(units, "offer_id = unhex('" + offer + "') and location = 'MAIN'")));
    }

    /** Counts what is reserved anew, after a race without the guard. */
    public void mend() {
        count(1_000_000);
        Shop.change("""
                update inventory_stock s set s.reserved = (
                    select coalesce(sum(l.units - l.dispatched), 0) from inventory_reservation_line l
                    join inventory_reservation v on v.reference = l.reference
                    where l.offer_id = s.offer_id and l.location = s.location and v.status in ('HELD', 'CONFIRMED'))
                where s.offer_id = unhex('%s') and s.location = 'MAIN'
                """.formatted(offer));
    }

    /** Units in orders that are not sent yet. */
    int reserved() {
        return Integer.parseInt(
                Shop.rows("select sum(reserved) from inventory_stock where offer_id = unhex('" + offer + "')")
                        .get(0));
    }

    public int available() {
        return Integer.parseInt(
                Shop.rows("select sum(on_hand - reserved) from inventory_stock where offer_id = unhex('" + offer + "')")
                        .get(0));
    }

    /** Units of it in orders that are paid. */
    public int sold() {
        return Integer.parseInt(Shop.rows("select coalesce(sum(l.quantity - l.cancelled), 0) from orders_line l "
                        + "join orders_order o on o.id = l.order_id where l.offer_id = unhex('" + offer
                        + "') and o.status not in ('PENDING', 'REJECTED')")
                .get(0));
    }
}
