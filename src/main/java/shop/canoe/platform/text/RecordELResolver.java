package shop.canoe.platform.text;

import jakarta.el.ELContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages read records: {@code #{line.title}} calls {@code title()}, for components and any other public method
 * without parameters. Expression Language 5.0 knows only getters.
 */
public class RecordELResolver extends ReadingELResolver {
    private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (!(base instanceof Record) || property == null) return null;
        var method =
                METHODS.get(base.getClass()).computeIfAbsent(property.toString(), name -> find(base.getClass(), name));
        if (method.isEmpty()) return null;
        try {
            var value = method.get().invoke(base);
            context.setPropertyResolved(base, property);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(base.getClass() + "." + property, e);
        }
    }

    private static Optional<Method> find(Class<?> type, String name) {
        try {
            var method = type.getMethod(name);
            method.setAccessible(true);
            return Optional.of(method);
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
