/** Pages of the credit module. */
@NullMarked
package shop.canoe.credit.web;

import org.jspecify.annotations.NullMarked;
