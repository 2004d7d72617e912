package shop.canoe.notifications;

import shop.canoe.kernel.EmailAddress;

/** A plain-text mail, worded by the module that sends it. */
public record Mail(EmailAddress to, String subject, String text) {}
