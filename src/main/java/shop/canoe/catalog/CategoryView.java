package shop.canoe.catalog;

import java.io.Serializable;
import java.util.List;

/**
 * A node of the category tree.
 *
 * @param slug unique in the shop, the category's part of its URL
 * @param path names from the root to this node
 * @param ancestors from the root to the parent; empty for a department
 * @param children by name
 * @param image picture name of a typical product; empty string if it has none
 */
public record CategoryView(
        CategoryId id,
        String slug,
        String name,
        List<String> path,
        List<Crumb> ancestors,
        List<Crumb> children,
        String image)
        implements Serializable {

    /** A link to a category. */
    public record Crumb(CategoryId id, String slug, String name, String image) implements Serializable {
        public String url() {
            return "/c/" + slug;
        }
    }

    public String url() {
        return "/c/" + slug;
    }
}
