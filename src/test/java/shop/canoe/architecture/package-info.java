/** The borders and habits of the code base, held by tests: modules, pages, words, migrations, tests themselves. */
@NullMarked
package shop.canoe.architecture;

import org.jspecify.annotations.NullMarked;
