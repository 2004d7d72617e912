package shop.canoe.platform.persistence;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.stream.Stream;

/** Finds the mapped classes among class files, so that no list of them has to be kept. */
public final class EntityClasses {
    private EntityClasses() {}

    /** @param classFiles paths like {@code shop/canoe/orders/Order.class} */
    public static List<Class<?>> among(Stream<String> classFiles) {
        return classFiles
                .filter(path -> path.endsWith(".class") && !path.endsWith("-info.class"))
                .map(path ->
                        path.substring(0, path.length() - ".class".length()).replace('/', '.'))
                .sorted()
                .<Class<?>>map(EntityClasses::load)
                .filter(type -> type.isAnnotationPresent(Entity.class)
                        || type.isAnnotationPresent(Embeddable.class)
                        || type.isAnnotationPresent(MappedSuperclass.class)
                        || type.isAnnotationPresent(Converter.class))
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EntityClasses.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
