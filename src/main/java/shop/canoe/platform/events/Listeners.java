package shop.canoe.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import shop.canoe.platform.persistence.Transactions;

/** Knows who listens to an event, and hands one event to one listener. */
@ApplicationScoped
class Listeners {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Inject
    BeanManager beans;

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    private final ConcurrentMap<Class<?>, Map<String, ObserverMethod<? super Record>>> known =
            new ConcurrentHashMap<>();

    /** Names of the listeners of this event, in a stable order. */
    List<String> of(Record event) {
        return List.copyOf(observers(event).keySet());
    }

    String write(Record event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event cannot be written: " + event.getClass(), e);
        }
    }

    /**
     * Hands the event to its listener in a new transaction, at whose end the row is gone. A listener that no longer exists
     * is passed over.
     */
    @WithSpan("outbox_delivery")
    void deliver(OutboxRow row) {
        var event = read(row);
        transactions.inNew(() -> {
            var observer = observers(event).get(row.listener());
            if (observer != null) observer.notify(event);
            outbox.done(row);
        });
    }

    private static Record read(OutboxRow row) {
        try {
            return (Record) JSON.readValue(row.payload(), Class.forName(row.type()));
        } catch (JsonProcessingException | ClassNotFoundException e) {
            throw new IllegalStateException("event cannot be read: " + row.type(), e);
        }
    }

    /** By name. Who listens to a kind of event is settled when the application starts. */
    private Map<String, ObserverMethod<? super Record>> observers(Record event) {
        return known.computeIfAbsent(event.getClass(), type -> {
            var observers = new TreeMap<String, ObserverMethod<? super Record>>();
            for (var observer : beans.resolveObserverMethods(event))
                if (observer.getBeanClass().getName().startsWith("shop.canoe."))
                    observers.put(name(observer), observer);
            return observers;
        });
    }

    private static String name(ObserverMethod<?> observer) {
        return observer.getBeanClass().getName().replaceFirst("shop\\.canoe\\.", "");
    }
}
