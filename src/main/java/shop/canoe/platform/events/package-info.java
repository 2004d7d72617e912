/** Events between modules: published into an outbox in the same transaction, delivered at least once. */
@NullMarked
package shop.canoe.platform.events;

import org.jspecify.annotations.NullMarked;
