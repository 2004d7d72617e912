package shop.canoe.platform.security;

/** What an account may enter. Every account is a customer. */
public enum Role {
    CUSTOMER,
    SELLER,
    OPERATOR
}
