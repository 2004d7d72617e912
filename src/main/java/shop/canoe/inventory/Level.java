package shop.canoe.inventory;

/** Units on hand and, of these, reserved. */
record Level(int onHand, int reserved) {
    static final Level NOTHING = new Level(0, 0);

    int available() {
        return onHand - reserved;
    }

    Level plus(Level other) {
        return new Level(onHand + other.onHand, reserved + other.reserved);
    }
}
