/** Pages of accounts: sign in and out, register, the account's home and its address book. */
@NullMarked
package shop.canoe.accounts.web;

import org.jspecify.annotations.NullMarked;
