/** Pages of the invoices module. */
@NullMarked
package shop.canoe.invoices.web;

import org.jspecify.annotations.NullMarked;
