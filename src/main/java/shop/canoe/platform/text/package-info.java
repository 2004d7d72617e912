/** Words: the message bundles of the modules. */
@NullMarked
package shop.canoe.platform.text;

import org.jspecify.annotations.NullMarked;
