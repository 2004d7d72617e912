package shop.canoe.platform.pages;

/** A part of a page that is the visitor's own: pages say {@code #{bits.of('cart')}}, and it is filled in when they are sent. */
public interface VisitorBit {

    /** As pages call it: letters and hyphens. */
    String name();

    /**
     * HTML for the visitor of the running request; it may set cookies. Asked each time a page is sent, so it is cheap.
     *
     * @param argument from the page, may be empty
     */
    String html(String argument);
}
