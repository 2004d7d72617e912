package shop.canoe.accounts;

/** Asks for a new account. */
public record Register(String name, String email, String password) {}
