/** Pages of the returns module. */
@NullMarked
package shop.canoe.returns.web;

import org.jspecify.annotations.NullMarked;
