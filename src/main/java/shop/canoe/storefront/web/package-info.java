/** The shop's pages. */
@NullMarked
package shop.canoe.storefront.web;

import org.jspecify.annotations.NullMarked;
