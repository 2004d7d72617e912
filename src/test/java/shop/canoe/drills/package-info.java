/**
 * Drills: parts of a cluster are killed, stopped, frozen or cut off while shoppers read and buy; then what they were told is compared
 * with what the database holds, and the invariants are asked. {@code mvn -Pfaults verify}; the figures are in
 * {@code target/faults/report.md}.
 */
@NullMarked
package shop.canoe.drills;

import org.jspecify.annotations.NullMarked;
