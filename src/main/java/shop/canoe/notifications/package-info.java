/**
 * Notifications: sends a mail it is handed, and keeps what was sent. Knows nobody and words nothing.
 */
@NullMarked
@BusinessModule(
        name = "notifications",
        uses = {"kernel"},
        exposes = "shop.canoe.notifications")
package shop.canoe.notifications;

import org.jspecify.annotations.NullMarked;
import shop.canoe.platform.module.BusinessModule;
