package shop.canoe.platform.pages;

/** The place of a visitor's bit in a page. */
public record Slot(String name, String argument) {}
