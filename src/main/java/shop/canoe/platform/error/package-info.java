/** Refusals: the one family of exceptions that becomes a message for a person or a problem document for a program. */
@NullMarked
package shop.canoe.platform.error;

import org.jspecify.annotations.NullMarked;
