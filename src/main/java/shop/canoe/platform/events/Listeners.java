package shop.canoe.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Names of the listeners of this event, in a stable order. */
    List<String> of(Record event) {
        return observers(event).stream().map(Listeners::name).sorted().toList();
    }

    String write(Record event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event cannot be written: " + event.getClass(), e);
        }
    }

    /** Hands the event to its listener in a new transaction. A listener that no longer exists is passed over. */
    void deliver(OutboxRow row) {
        var event = read(row);
        transactions.<Object>inNew(() -> {
            observers(event).stream()
                    .filter(observer -> name(observer).equals(row.listener()))
                    .forEach(observer -> observer.notify(event));
            return "";
        });
    }

    private static Record read(OutboxRow row) {
        try {
            return (Record) JSON.readValue(row.payload(), Class.forName(row.type()));
        } catch (JsonProcessingException | ClassNotFoundException e) {
            throw new IllegalStateException("event cannot be read: " + row.type(), e);
        }
    }

    private Set<ObserverMethod<? super Record>> observers(Record event) {
        return beans.resolveObserverMethods(event).stream()
                .filter(observer -> observer.getBeanClass().getName().startsWith("shop.canoe."))
                .collect(Collectors.toSet());
    }

    private static String name(ObserverMethod<?> observer) {
        return observer.getBeanClass().getName().replaceFirst("shop\\.canoe\\.", "");
    }
}
