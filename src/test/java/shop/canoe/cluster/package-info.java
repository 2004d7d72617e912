/**
 * Two nodes, HAProxy and a database on this machine, from the files the shop is run with ({@code liberty/}, {@code haproxy/}):
 * {@link shop.canoe.cluster.ClusterRun} for a person, {@link shop.canoe.cluster.Cluster} for drills, which kill parts of it.
 */
@NullMarked
package shop.canoe.cluster;

import org.jspecify.annotations.NullMarked;
