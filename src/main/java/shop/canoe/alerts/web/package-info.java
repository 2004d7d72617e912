/** Pages of the alerts module. */
@NullMarked
package shop.canoe.alerts.web;

import org.jspecify.annotations.NullMarked;
