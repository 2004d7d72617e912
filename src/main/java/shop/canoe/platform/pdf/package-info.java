/** Sheets of text as PDF: what a person prints or files. Their accessible form is always a page beside them. */
@NullMarked
package shop.canoe.platform.pdf;

import org.jspecify.annotations.NullMarked;
