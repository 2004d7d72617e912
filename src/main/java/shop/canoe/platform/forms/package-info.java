/** Forms that create or add something: each that is shown can be sent as often as one likes and does its work once. */
@NullMarked
package shop.canoe.platform.forms;

import org.jspecify.annotations.NullMarked;
