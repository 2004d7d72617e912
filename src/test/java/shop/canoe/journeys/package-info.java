/** The shop as people use it, from the first page to the parcel; and as nobody should. */
@NullMarked
package shop.canoe.journeys;

import org.jspecify.annotations.NullMarked;
