/** Jobs: work that runs by the clock on one node at a time, under a lease in the database. */
@NullMarked
package shop.canoe.platform.jobs;

import org.jspecify.annotations.NullMarked;
