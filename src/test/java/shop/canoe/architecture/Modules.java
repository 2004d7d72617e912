package shop.canoe.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import shop.canoe.platform.module.BusinessModule;

/** The modules as they declare themselves. */
final class Modules {
    private final Map<String, Set<String>> uses = new TreeMap<>();

    private Modules() {}

    static Modules of(JavaClasses classes) {
        var modules = new Modules();
        classes.stream()
                .flatMap(type -> type.tryGetAnnotationOfType(BusinessModule.class).stream())
                .forEach(module -> modules.uses.put(module.name(), Set.of(module.uses())));
        return modules;
    }

    Set<String> names() {
        return uses.keySet();
    }

    Set<String> usedBy(String module) {
        return uses.getOrDefault(module, Set.of());
    }

    /** All that a module uses, and what those use, and so on. */
    Set<String> reachableFrom(String module) {
        var found = new TreeSet<String>();
        var open = new ArrayDeque<>(usedBy(module));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) open.addAll(usedBy(next));
        }
        return found;
    }
}
