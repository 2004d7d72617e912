/** What tests stand on: a real database, the running shop, a visitor without script, a browser. */
@NullMarked
package shop.canoe.testing;

import org.jspecify.annotations.NullMarked;
