/** Start-up: database, migrations, Hibernate, then each module's start-up task; readiness; the ready banner. */
@NullMarked
package shop.canoe.platform.boot;

import org.jspecify.annotations.NullMarked;
