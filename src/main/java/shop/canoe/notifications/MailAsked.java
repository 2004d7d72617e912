package shop.canoe.notifications;

import java.util.UUID;

/** A mail waits to be sent. */
record MailAsked(UUID mailId) {}
