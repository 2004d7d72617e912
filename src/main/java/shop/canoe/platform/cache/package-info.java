/** The one Hazelcast member of this process, and the caches on it. */
@NullMarked
package shop.canoe.platform.cache;

import org.jspecify.annotations.NullMarked;
