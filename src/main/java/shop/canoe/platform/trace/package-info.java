/** Finding again what happened: the number a request or a run of a job has in every line of the log. */
@NullMarked
package shop.canoe.platform.trace;

import org.jspecify.annotations.NullMarked;
