/** Ports of this machine. */
@NullMarked
package shop.canoe.platform.net;

import org.jspecify.annotations.NullMarked;
