/** Statements as files. */
@NullMarked
package shop.canoe.settlements.web;

import org.jspecify.annotations.NullMarked;
