package shop.canoe.kernel;

import java.util.List;

/**
 * One numbered page of a longer list.
 *
 * @param items in the list's order; empty only if the list is empty
 * @param number from 1
 * @param size how many items a full page has
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    /** How many pages there are; at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public boolean hasPrevious() {
        return number > 1;
    }
}
