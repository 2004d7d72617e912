/** Pages of parcels that are to be paid again. */
@NullMarked
package shop.canoe.arrears.web;

import org.jspecify.annotations.NullMarked;
