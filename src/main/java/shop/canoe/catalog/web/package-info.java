/** Serves the catalogue's pictures. */
@NullMarked
package shop.canoe.catalog.web;

import org.jspecify.annotations.NullMarked;
