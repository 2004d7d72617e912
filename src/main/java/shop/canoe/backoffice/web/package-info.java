/** Pages of the back office. */
@NullMarked
package shop.canoe.backoffice.web;

import org.jspecify.annotations.NullMarked;
