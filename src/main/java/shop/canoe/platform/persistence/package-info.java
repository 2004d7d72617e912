/** The database: embedded server or external one, migrations, Hibernate, in that order. */
@NullMarked
package shop.canoe.platform.persistence;

import org.jspecify.annotations.NullMarked;
