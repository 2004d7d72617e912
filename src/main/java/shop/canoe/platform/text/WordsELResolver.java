package shop.canoe.platform.text;

import jakarta.el.ELContext;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import shop.canoe.kernel.Money;

/**
 * Calls at once what a page calls dozens of times, {@code msg.of(…)} and {@code fmt.money(…)}. Otherwise Expression Language would
 * look among all methods of the bean at each call. Of a list's {@code size()} it would ask one class and interface after the
 * other, with an exception for each that has none.
 */
public class WordsELResolver extends ReadingELResolver {
    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (base instanceof Collection<?> all && "size".equals(method)) {
            context.setPropertyResolved(base, method);
            return all.size();
        }
        if (arguments == null || arguments.length == 0) return null;
        if (base instanceof Messages messages && "of".equals(method) && arguments[0] instanceof String key) {
            context.setPropertyResolved(base, method);
            return messages.of(key, Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        if (base instanceof Formats formats && "money".equals(method) && arguments[0] instanceof Money amount) {
            context.setPropertyResolved(base, method);
            return formats.money(amount);
        }
        return null;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }
}
