/**
 * What a load balancer asks of a node: {@code /health/live} says only that the process is there, {@code /health/ready} that it can
 * serve: it has opened, and the database and the sessions have answered within the last ten seconds. A short outage of what all
 * nodes share must not take every node out at once.
 */
@NullMarked
package shop.canoe.platform.health;

import org.jspecify.annotations.NullMarked;
