/** Who is asking, what they may enter, and the keys that sign what travels through a browser. */
@NullMarked
package shop.canoe.platform.security;

import org.jspecify.annotations.NullMarked;
