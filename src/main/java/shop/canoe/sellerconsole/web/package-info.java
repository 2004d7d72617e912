/** The pages under {@code /seller}. */
@NullMarked
package shop.canoe.sellerconsole.web;

import org.jspecify.annotations.NullMarked;
