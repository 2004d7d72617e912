package shop.canoe.catalog;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CategoryView.Crumb;

/** All categories as they are shown, ready to be looked up. */
final class CategoryTree implements Serializable {
    private static final long serialVersionUID = 1;

    private final ArrayList<CategoryView> departments = new ArrayList<>();
    private final LinkedHashMap<CategoryId, CategoryView> byId = new LinkedHashMap<>();
    private final HashMap<String, CategoryView> bySlug = new HashMap<>();

    /**
     * @param nodes by name
     * @param images JSON arrays of picture names by category; a node without any shows its first child's
     */
    static CategoryTree of(List<Category> nodes, Map<UUID, String> images) {
        var tree = new CategoryTree();
        var children = new HashMap<@Nullable UUID, List<Category>>();
        nodes.forEach(node -> children.computeIfAbsent(node.parentId(), none -> new ArrayList<>())
                .add(node));
        for (var root : children.getOrDefault(null, List.of()))
            tree.departments.add(tree.add(root, List.of(), children, images));
        return tree;
    }

    private CategoryView add(
            Category node,
            List<Crumb> ancestors,
            Map<@Nullable UUID, List<Category>> children,
            Map<UUID, String> images) {
        var below = new ArrayList<>(ancestors);
        below.add(crumb(node, ""));
        var kids = children.getOrDefault(node.id(), List.of()).stream()
                .map(child -> add(child, List.copyOf(below), children, images))
                .map(child -> new Crumb(child.id(), child.slug(), child.name(), child.image()))
                .toList();
        var image = Optional.ofNullable(images.get(node.id()))
                .map(CategoryTree::first)
                .or(() -> kids.stream()
                        .map(Crumb::image)
                        .filter(name -> !name.isEmpty())
                        .findFirst())
                .orElse("");
        var view = new CategoryView(
                new CategoryId(node.id()),
                node.slug(),
                node.name(),
                below.stream().map(Crumb::name).toList(),
                ancestors,
                kids,
                image);
        byId.put(view.id(), view);
        bySlug.put(view.slug(), view);
        return view;
    }

    List<CategoryView> departments() {
        return List.copyOf(departments);
    }

    List<CategoryId> ids() {
        return List.copyOf(byId.keySet());
    }

    Optional<CategoryView> bySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Optional<CategoryView> byId(CategoryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static Crumb crumb(Category node, String image) {
        return new Crumb(new CategoryId(node.id()), node.slug(), node.name(), image);
    }

    private static String first(String images) {
        return Json.read(images, new TypeReference<List<String>>() {}).get(0);
    }
}
