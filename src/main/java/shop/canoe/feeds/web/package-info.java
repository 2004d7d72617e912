/** The result files of feeds. */
@NullMarked
package shop.canoe.feeds.web;

import org.jspecify.annotations.NullMarked;
