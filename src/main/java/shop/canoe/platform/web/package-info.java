/** The web edge: routes, headers, form protection, refusals as messages and error pages, notices. */
@NullMarked
package shop.canoe.platform.web;

import org.jspecify.annotations.NullMarked;
