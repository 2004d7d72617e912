/** Time: the clock that is injected. */
@NullMarked
package shop.canoe.platform.time;

import org.jspecify.annotations.NullMarked;
