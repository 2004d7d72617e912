/** Backing beans of the payments' pages. */
@NullMarked
package shop.canoe.payments.web;

import org.jspecify.annotations.NullMarked;
