package shop.canoe.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import shop.canoe.kernel.Page;

/** The numbered links below a list: first, last, and those around the current page, with gaps between. */
public record PageLinks(List<Link> links, String previous, String next) {

    /** @param number 0 for a gap */
    public record Link(int number, String url, boolean isCurrent) {
        public boolean isGap() {
            return number == 0;
        }
    }

    /** @param url the address of a page number */
    public static PageLinks of(Page<?> page, IntFunction<String> url) {
        var links = new ArrayList<Link>();
        for (int number = 1; number <= page.pages(); number++) {
            boolean near = Math.abs(number - page.number()) <= 2 || number == 1 || number == page.pages();
            if (near) links.add(new Link(number, url.apply(number), number == page.number()));
            else if (!links.get(links.size() - 1).isGap()) links.add(new Link(0, "", false));
        }
        return new PageLinks(
                links,
                page.hasPrevious() ? url.apply(page.number() - 1) : "",
                page.hasNext() ? url.apply(page.number() + 1) : "");
    }

    public boolean isNeeded() {
        return links.size() > 1;
    }
}
