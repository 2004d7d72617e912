package shop.canoe.inventory;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import shop.canoe.platform.events.DomainEvents;

/** Puts stock together on a database. */
public final class StockBench {
    private StockBench() {}

    public static StockService service(EntityManager database, DomainEvents events) {
        return service(new StockRepository(), new ReservationRepository(), database, events);
    }

    static StockService service(
            StockRepository stock, ReservationRepository reservations, EntityManager database, DomainEvents events) {
        var service = new StockService();
        service.stock = stock;
        service.stock.database = database;
        service.reservations = reservations;
        service.reservations.database = database;
        service.movements = new MovementRepository();
        service.movements.database = database;
        service.movements.clock = Clock.systemUTC();
        service.locations = new LocationRepository();
        service.locations.database = database;
        service.events = events;
        return service;
    }

    static StockKeeping keeping(StockService stock) {
        var keeping = new StockKeeping();
        keeping.stock = stock.stock;
        keeping.movements = stock.movements;
        keeping.locations = stock.locations;
        keeping.events = stock.events;
        return keeping;
    }
}
