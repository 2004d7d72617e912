/**
 * Races: what must not happen when many want the same at once, tried against the public surface of a running shop. Small in
 * {@code mvn verify}; as large as they are meant by {@code mvn -Praces verify}, which writes {@code target/races/report.md}.
 */
@NullMarked
package shop.canoe.races;

import org.jspecify.annotations.NullMarked;
