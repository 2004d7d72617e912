package shop.canoe.payments.sandbox;

import shop.canoe.kernel.Money;

/** A merchant asks for a payment page. */
record OpenSession(String key, Money amount, String description, String returnUrl, long validSeconds) {}
