/** Pages of the checkout. */
@NullMarked
package shop.canoe.checkout.web;

import org.jspecify.annotations.NullMarked;
