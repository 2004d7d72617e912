/** What a business module says of itself. */
@NullMarked
package shop.canoe.platform.module;

import org.jspecify.annotations.NullMarked;
