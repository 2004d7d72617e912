/** Ids: UUIDv7 made by the application, and short public numbers. */
@NullMarked
package shop.canoe.platform.id;

import org.jspecify.annotations.NullMarked;
