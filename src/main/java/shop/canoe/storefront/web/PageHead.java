package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryView;

/** What the head of every shop page shows besides the visitor: the departments. */
@Named
@RequestScoped
public class PageHead {
    private static final int IN_STRIP = 7;

    @Inject
    CatalogService catalog;

    private @Nullable List<CategoryView> departments;

    public List<CategoryView> getDepartments() {
        if (departments == null) departments = catalog.departments();
        return departments;
    }

    /** As many departments as fit in one row. */
    public List<CategoryView> getStrip() {
        return getDepartments().stream().limit(IN_STRIP).toList();
    }
}
