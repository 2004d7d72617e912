package shop.canoe.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The category nodes an import works with: those there are, and those it makes on the way. */
final class CategoryNodes {
    private static final int DEEPEST = 5;
    private static final int LONGEST_NAME = 60;

    private final Map<String, Category> byPath = new HashMap<>();
    private final Map<UUID, String> pathOf = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();
    private final List<Category> made = new ArrayList<>();

    CategoryNodes(List<Category> known) {
        known.forEach(this::add);
    }

    /** Refuses what is no path: one to five names of 1 to 60 characters. */
    static void check(List<String> names) {
        var isPath = !names.isEmpty()
                && names.size() <= DEEPEST
                && names.stream()
                        .allMatch(name -> !name.isBlank() && name.length() <= LONGEST_NAME && !name.contains(">"));
        if (!isPath) throw new RefusedRow("category", "catalog.import.category");
    }

    /** Whether {@code id} is the node at this path; makes nothing. */
    boolean isAt(UUID id, List<String> names) {
        return path(names).equals(pathOf.get(id));
    }

    /** The node at this path, made with its ancestors if missing. */
    UUID at(List<String> names, Instant now) {
        @Nullable Category node = null;
        for (int depth = 1; depth <= names.size(); depth++) {
            var upTo = names.subList(0, depth);
            var known = byPath.get(path(upTo));
            node = known != null ? known : make(node, upTo, now);
        }
        if (node == null) throw new IllegalArgumentException("an empty path");
        return node.id();
    }

    /** What {@link #at} made, parents first. */
    List<Category> made() {
        return made;
    }

    private Category make(@Nullable Category parent, List<String> names, Instant now) {
        var name = names.get(names.size() - 1).strip();
        var node = Category.below(parent, name, path(names), freeSlug(parent, name), now);
        made.add(node);
        add(node);
        return node;
    }

    private String freeSlug(@Nullable Category parent, String name) {
        var slug = Slugs.of(name);
        if (slugs.contains(slug) && parent != null) slug = Slugs.of(parent.name() + ' ' + name);
        var free = slug;
        for (int next = 2; slugs.contains(free); next++) free = slug + '-' + next;
        return free;
    }

    private void add(Category node) {
        byPath.put(node.path(), node);
        pathOf.put(node.id(), node.path());
        slugs.add(node.slug());
    }

    private static String path(List<String> names) {
        return String.join(" > ", names.stream().map(String::strip).toList()).toLowerCase(Locale.ROOT);
    }
}
