package shop.canoe.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import shop.canoe.catalog.CatalogService;
import shop.canoe.catalog.CategoryView;

/** Backs {@code /storefront/departments.xhtml}. */
@Named
@RequestScoped
public class DepartmentsPage {
    @Inject
    CatalogService catalog;

    public List<CategoryView> getDepartments() {
        return catalog.departments();
    }
}
