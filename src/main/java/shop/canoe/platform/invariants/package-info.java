/** Invariants: questions to the database that must find nothing, {@code sql/invariants}; asked nightly and by the operator. */
@NullMarked
package shop.canoe.platform.invariants;

import org.jspecify.annotations.NullMarked;
