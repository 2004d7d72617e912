package shop.canoe.payments;

import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isPrivate;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.lang.invoke.MethodHandles;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import org.jspecify.annotations.Nullable;
import shop.canoe.testing.RaceDatabase;

/** Makes beans whose every method is a transaction, or part of the one that is running: as {@code @Transactional} does in the container. */
public final class Committing {
    private final RaceDatabase database;
    private final ThreadLocal<Boolean> isRunning = ThreadLocal.withInitial(() -> false);

    Committing(RaceDatabase database) {
        this.database = database;
    }

    <T> T of(Class<T> bean) {
        try (var made = new ByteBuddy()
                .subclass(bean)
                .method(isDeclaredBy(bean).and(not(isPrivate())))
                .intercept(MethodDelegation.to(this))
                .make()) {
            return made.load(bean.getClassLoader(), ClassLoadingStrategy.UsingLookup.of(MethodHandles.lookup()))
                    .getLoaded()
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called in place of each method. */
    @RuntimeType
    public @Nullable Object run(@SuperCall Callable<?> method) throws Exception {
        if (isRunning.get()) return method.call();
        isRunning.set(true);
        try {
            return database.inTransaction(() -> call(method)).value();
        } finally {
            isRunning.set(false);
        }
    }

    /** Runs in a transaction that the methods called meanwhile are part of. */
    <T extends @Nullable Object> T inOne(Supplier<T> work) {
        isRunning.set(true);
        try {
            return database.inTransaction(work);
        } finally {
            isRunning.set(false);
        }
    }

    private record Answer(@Nullable Object value) {}

    private static Answer call(Callable<?> method) {
        try {
            return new Answer(method.call());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
