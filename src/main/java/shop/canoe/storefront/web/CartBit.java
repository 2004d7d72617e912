package shop.canoe.storefront.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import shop.canoe.cart.CurrentCart;
import shop.canoe.platform.pages.VisitorBit;
import shop.canoe.platform.text.Messages;

/** How many units are in the cart. */
@ApplicationScoped
class CartBit implements VisitorBit {
    private static final int REMEMBERED = 100;

    @Inject
    CurrentCart cart;

    @Inject
    Messages messages;

    /** Putting a number into words costs more than the rest of a kept page. */
    private final ConcurrentMap<Integer, String> words = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "cart";
    }

    @Override
    public String html(String argument) {
        int count = cart.getCount();
        return count < REMEMBERED ? words.computeIfAbsent(count, this::inWords) : inWords(count);
    }

    private String inWords(int count) {
        return count + "<span class=\"vh\"> " + messages.of("storefront.cart.items", count) + "</span>";
    }
}
