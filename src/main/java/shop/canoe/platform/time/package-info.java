/** Time: the clock that is injected, and what the processor spends on which kind of work. */
@NullMarked
package shop.canoe.platform.time;

import org.jspecify.annotations.NullMarked;
