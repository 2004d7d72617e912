/** The feed's address and its account page. */
@NullMarked
package shop.canoe.orderfeed.web;

import org.jspecify.annotations.NullMarked;
