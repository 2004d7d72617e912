/** Pages of the fulfilment module. */
@NullMarked
package shop.canoe.fulfilment.web;

import org.jspecify.annotations.NullMarked;
