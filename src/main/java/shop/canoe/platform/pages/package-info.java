/**
 * The page cache: rendered pages that are the same for everybody, kept as bytes, with the visitor's own bits filled in when
 * they are sent.
 *
 * <p>{@code WEB-INF/routes} says which pages are kept and which parameters they vary by. A page tells by {@link PageFacts}
 * what it shows and until when; whoever hears of a change tells {@link Touches}. What belongs to one visitor (name, cart,
 * form token …) is a {@link VisitorBit}: while a page is rendered only its place is marked. A page whose rendering has
 * looked at the visitor all the same is sent to him alone and never kept.
 */
@NullMarked
package shop.canoe.platform.pages;

import org.jspecify.annotations.NullMarked;
